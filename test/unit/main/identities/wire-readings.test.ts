import type { IdentitiesClient } from '@main/identities/client'
import type { Result } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { answering } from '../../../support/answering-client'

const json = (value: unknown): string => JSON.stringify(value)
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff)
const size = { width: 200, height: 100 }
const probe = { jpeg, detectorName: 'desk', timeZone: 'UTC', detectedAt: new Date(0) }
const alias = { firstName: 'Ada', lastName: 'Lind', middleName: '', title: '' }
const draft = { name: 'Staff', description: '', disabled: false }
const query = { skip: 0, take: 10, order: 'newest-first' } as const
const edge = { personId: 'p', firstName: 'Ada', lastName: 'Lind' }
const ada = { personId: 'p', name: { firstName: 'Ada', lastName: 'Lind' }, tags: [] }

interface Reading {
  readonly reading: string
  readonly client: IdentitiesClient
  readonly ask: (client: IdentitiesClient) => Promise<Result<unknown>>
  readonly means: unknown
}

const row = (reading: string, client: IdentitiesClient, ask: Reading['ask'], means: unknown): Reading => ({
  reading,
  client,
  ask,
  means
})

const enroll: Reading['ask'] = (client) => client.enrollFace(jpeg, 'r')
const exists: Reading['ask'] = (client) => client.imageReferenceExists('r')
const publish: Reading['ask'] = (client) => client.publishLargestFace(probe)
const recognize: Reading['ask'] = (client) => client.recognize(probe)
const lookup: Reading['ask'] = (client) => client.lookup({ jpeg })
const detect: Reading['ask'] = (client) => client.detectFaces(jpeg, size)
const compare: Reading['ask'] = (client) => client.compareFaces(jpeg, jpeg)
const person: Reading['ask'] = (client) => client.readPerson('p')
const personTags: Reading['ask'] = (client) => client.readPersonTags('p')
const fields: Reading['ask'] = (client) => client.readFields('p')
const put: Reading['ask'] = (client) => client.putAlias('p', alias)
const find: Reading['ask'] = (client) => client.findPeopleByTag('t')
const findByField: Reading['ask'] = (client) => client.findPeopleByField('Badge', '7')
const tags: Reading['ask'] = (client) => client.readTags()
const createTag: Reading['ask'] = (client) => client.createTag(draft)
const upload: Reading['ask'] = (client) =>
  client.uploadDocument({ personId: 'p', name: 'a.pdf', description: '', content: jpeg })
const detections: Reading['ask'] = (client) => client.readDetectionsOfPerson('p', query)
const profile: Reading['ask'] = (client) => client.readProfile()

const notFound = { status: 404, type: '' }
const text = { type: 'text/plain; charset=utf-8' }
const face = (more: object) => json({ faces: [{ faceId: 'f', ...more }] })
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })
const record = (more: object) => ({
  personId: 'p',
  ...Object.fromEntries(
    ['aliases', 'tags', 'notes', 'addresses', 'fields'].map((part) => [part, { state: 'open', items: [] }])
  ),
  ...more
})
const lasting = (defaultExpirePeriod: unknown) => json([{ tagId: 't', tagName: 'VIP', defaultExpirePeriod }])
const tag = { tagId: 't', name: 'VIP', description: '', disabled: false }
const days30 = { days: 30, hours: 0, minutes: 0, seconds: 0 }
const at = '2026-03-04T05:06:07.000Z'
const expiring = (expires: unknown) => json([{ tagId: 't', expires }])
const seen = (dateTimeUtc: string) => json([{ confidence: 0.9, dateTimeUtc }])
const roles = (list: unknown) => json({ email: 'desk@example.org', roles: list })

const readings: readonly Reading[] = [
  row('enroll: an object', answering(json({ personId: 'p', faceId: 'f' })), enroll, {
    personId: 'p',
    faceId: 'f'
  }),
  row('enroll: an object without a face', answering(json({ personId: 'p', faceId: null })), enroll, {
    personId: 'p'
  }),
  row('enroll: a bare id as JSON', answering('"p"'), enroll, { personId: 'p' }),
  row('enroll: a bare id as text', answering('p', text), enroll, { personId: 'p' }),

  row('reference: true', answering('true'), exists, true),
  row('reference: false', answering('false'), exists, false),
  row('reference: 200 without a body', answering(null, { type: '' }), exists, true),
  row('reference: 404', answering(null, notFound), exists, false),

  row('publish: no face is an empty list', answering(json({ faces: [] })), publish, undefined),
  row('publish: no face is null', answering(json({ faces: null })), publish, undefined),
  row('publish: no face is a bare empty list', answering('[]'), publish, undefined),
  row('publish: faces are a bare list', answering(json([{ faceId: 'f' }])), publish, { faceId: 'f' }),
  row('publish: no face is nothing', answering('', { type: '' }), publish, undefined),
  row('publish: no face is 404', answering(null, notFound), publish, undefined),
  row('publish: nobody', answering(face({ confidence: 0.2, person: null })), publish, {
    confidence: 0.2,
    faceId: 'f'
  }),
  row('publish: nobody, no id', answering(json({ faces: [{ faceId: null }] })), publish, {}),
  row('publish: with a detection', answering(face({ detectionId: 'd' })), publish, {
    faceId: 'f',
    detectionId: 'd'
  }),
  row('publish: held back, no detection', answering(face({ detectionId: null })), publish, { faceId: 'f' }),
  row('publish: an edge person', answering(face({ person: { ...edge, tags: [{ name: 'VIP' }] } })), publish, {
    faceId: 'f',
    person: { ...ada, tags: [{ name: 'VIP' }] }
  }),
  row(
    'publish: an edge person names the enrolled face',
    answering(face({ person: { ...edge, faceId: 'e' } })),
    publish,
    {
      faceId: 'e',
      person: ada
    }
  ),
  row(
    'publish: an edge tag with more',
    answering(
      face({ person: { ...edge, tags: [{ name: 'VIP', tagId: 't', expires: '2026-03-04T05:06:07Z' }] } })
    ),
    publish,
    {
      faceId: 'f',
      person: { ...ada, tags: [{ name: 'VIP', tagId: 't', expires: at }] }
    }
  ),
  row(
    'publish: a person record',
    answering(
      face({
        person: {
          personId: 'p',
          aliases: [{ ...alias }, { firstName: 'A.' }],
          tags: [{ tagId: 't', expires: null }]
        }
      })
    ),
    publish,
    {
      faceId: 'f',
      person: { ...ada, tags: [{ tagId: 't' }] }
    }
  ),
  row(
    'publish: a person record without a name',
    answering(face({ person: { personId: 'p', aliases: [] } })),
    publish,
    {
      faceId: 'f',
      person: { personId: 'p', tags: [] }
    }
  ),
  row(
    'publish: an edge person without a name',
    answering(face({ person: { personId: 'p', firstName: null, lastName: '', tags: null } })),
    publish,
    {
      faceId: 'f',
      person: { personId: 'p', tags: [] }
    }
  ),
  row('confidence: a percentage', answering(face({ confidence: 97.2 })), publish, {
    confidence: 0.972,
    faceId: 'f'
  }),
  row('confidence: rounded above 1', answering(face({ confidence: 1.0000001 })), publish, {
    confidence: 1,
    faceId: 'f'
  }),
  row('confidence: below 0', answering(face({ confidence: -0.1 })), publish, { confidence: 0, faceId: 'f' }),
  row('confidence: none', answering(face({ confidence: null })), publish, { faceId: 'f' }),

  row('recognize: a person', answering(json({ ...edge, faceId: 'f' })), recognize, {
    faceId: 'f',
    person: ada
  }),
  row('recognize: nobody is 404', answering(null, notFound), recognize, undefined),
  row('lookup: a person', answering(json(edge)), lookup, { person: ada }),
  row('lookup: nobody is 404', answering('nobody', { status: 404, type: 'text/plain' }), lookup, undefined),

  row(
    'detect: boxes in pixels',
    answering(json([{ boundingBox: box(10, 20, 30, 40), confidence: 0.9 }])),
    detect,
    [{ box: box(10, 20, 30, 40), confidence: 0.9 }]
  ),
  row(
    'detect: boxes in shares',
    answering(json([{ boundingBox: box(0.1, 0.2, 0.5, 0.5), quality: 3 }])),
    detect,
    [{ box: box(20, 20, 100, 50), quality: 3 }]
  ),
  row('detect: no face is an empty list', answering('[]'), detect, []),
  row('detect: no face is 404', answering(null, notFound), detect, []),
  row('compare: with a verdict', answering(json({ confidence: 0.4, isMatch: true })), compare, {
    confidence: 0.4,
    isMatch: true
  }),
  row('compare: without', answering(json({ confidence: 40, isMatch: null })), compare, { confidence: 0.4 }),

  row(
    'person: lists are null',
    answering(
      json({ personId: 'p', aliases: null, tags: null, notes: null, addresses: null, entityFields: null })
    ),
    person,
    record({})
  ),
  row('person: lists are missing', answering(json({ personId: 'p' })), person, record({})),
  row(
    'person: members are null',
    answering(json({ personId: 'p', notes: [{ noteId: null, body: 'x' }], addresses: [{ city: 'Reno' }] })),
    person,
    record({
      notes: { state: 'open', items: [{ summary: '', body: 'x', author: '' }] },
      addresses: {
        state: 'open',
        items: [{ street: '', street2: '', city: 'Reno', state: '', postalCode: '', country: '' }]
      }
    })
  ),

  row('tag on a person: by tagId alone', answering(expiring(null)), personTags, [{ tagId: 't' }]),
  row('tag on a person: with its own id', answering(json([{ personTagId: 'pt', tagId: 't' }])), personTags, [
    { personTagId: 'pt', tagId: 't' }
  ]),
  row('tag on a person: with a name', answering(json([{ tagId: 't', name: 'VIP' }])), personTags, [
    { tagId: 't', name: 'VIP' }
  ]),
  row('tag on a person: with a tagName', answering(json([{ tagId: 't', tagName: 'VIP' }])), personTags, [
    { tagId: 't', name: 'VIP' }
  ]),
  row('time: UTC', answering(expiring('2026-03-04T05:06:07Z')), personTags, [{ tagId: 't', expires: at }]),
  row('time: without a zone', answering(expiring('2026-03-04T05:06:07')), personTags, [
    { tagId: 't', expires: at }
  ]),
  row('time: with seven digits', answering(expiring('2026-03-04T05:06:07.0001234')), personTags, [
    { tagId: 't', expires: at }
  ]),
  row('time: with an offset', answering(expiring('2026-03-04T06:06:07+01:00')), personTags, [
    { tagId: 't', expires: at }
  ]),
  row('time: a day', answering(expiring('2026-03-04')), personTags, [
    { tagId: 't', expires: '2026-03-04T00:00:00.000Z' }
  ]),
  row('time: never set in .NET', answering(expiring('0001-01-01T00:00:00')), personTags, [{ tagId: 't' }]),
  row('time: never comes in .NET', answering(expiring('9999-12-31T23:59:59.9999999')), personTags, [
    { tagId: 't' }
  ]),

  row(
    'field: a text',
    answering(json([{ entityFieldId: 'e', name: 'Badge', stringValue: '7', numberValue: null }])),
    fields,
    [{ fieldId: 'e', name: 'Badge', value: { kind: 'text', text: '7' } }]
  ),
  row(
    'field: a date',
    answering(json([{ name: 'Born', stringValue: '', dateValue: '2026-03-04T05:06:07' }])),
    fields,
    [{ name: 'Born', value: { kind: 'date', at } }]
  ),
  row('field: a number', answering(json([{ name: 'Floor', numberValue: 0 }])), fields, [
    { name: 'Floor', value: { kind: 'number', number: 0 } }
  ]),
  row('field: a boolean', answering(json([{ name: 'Ok', boolValue: false }])), fields, [
    { name: 'Ok', value: { kind: 'boolean', boolean: false } }
  ]),
  row('field: no value', answering(json([{ name: 'Empty' }])), fields, [
    { name: 'Empty', value: { kind: 'none' } }
  ]),

  row('put: the item', answering(json({ personAliasId: 'a', firstName: 'Ada' })), put, 'a'),
  row('put: the item under another id', answering(json({ id: 'a' })), put, 'a'),
  row('put: the id as JSON', answering('"a"'), put, 'a'),
  row('put: the id as text', answering('a', text), put, 'a'),
  row('put: nothing', answering('', { type: '' }), put, undefined),
  row('put: nothing with 204', answering(null, { status: 204, type: '' }), put, undefined),
  row('put: null', answering('null'), put, undefined),

  row('find: nobody is an empty list', answering('[]'), find, []),
  row('find: nobody is 404', answering(null, notFound), find, []),
  row('find by field: nobody is 404 in both forms', answering(null, notFound), findByField, []),

  row('tag: 30 days', answering(lasting('30.00:00:00')), tags, [{ ...tag, lasts: days30 }]),
  row('tag: hours and minutes', answering(lasting('08:30:00')), tags, [
    { ...tag, lasts: { ...days30, days: 0, hours: 8, minutes: 30 } }
  ]),
  row('tag: without seconds', answering(lasting('1.02:03')), tags, [
    { ...tag, lasts: { days: 1, hours: 2, minutes: 3, seconds: 0 } }
  ]),
  row('tag: parts of a second', answering(lasting('00:00:01.5000000')), tags, [
    { ...tag, lasts: { days: 0, hours: 0, minutes: 0, seconds: 1 } }
  ]),
  row('tag: for good', answering(lasting('00:00:00')), tags, [tag]),
  row('tag: no period', answering(lasting(null)), tags, [tag]),
  row('new tag: the tag', answering(json({ tagId: 't', tagName: 'Staff' })), createTag, 't'),
  row('new tag: its id', answering('"t"', { status: 201 }), createTag, 't'),
  row('new tag: nothing', answering('', { type: '' }), createTag, undefined),

  row('upload: an object', answering(json({ documentId: 'd' })), upload, 'd'),
  row('upload: a bare id', answering('"d"'), upload, 'd'),
  row('upload: nothing', answering('', { type: '' }), upload, undefined),

  row('detection: UTC', answering(seen('2026-03-04T05:06:07Z')), detections, {
    detections: [{ at, confidence: 0.9 }],
    answered: 1
  }),
  row('detection: without a zone', answering(seen('2026-03-04T05:06:07')), detections, {
    detections: [{ at, confidence: 0.9 }],
    answered: 1
  }),
  row(
    'detection: a picture',
    answering(json([{ dateTimeUtc: at, image: '/9j/', confidence: null, detector: null }])),
    detections,
    { detections: [{ at, picture: jpeg }], answered: 1 }
  ),
  row(
    'detection: a picture with a prefix',
    answering(json([{ dateTimeUtc: at, image: 'data:image/jpeg;base64,/9j/' }])),
    detections,
    { detections: [{ at, picture: jpeg }], answered: 1 }
  ),

  row('roles: names', answering(roles(['Desk'])), profile, { username: 'desk@example.org', roles: ['Desk'] }),
  row('roles: objects', answering(roles([{ name: 'Desk' }, { roleName: 'Admin' }])), profile, {
    username: 'desk@example.org',
    roles: ['Desk', 'Admin']
  }),
  row('roles: something else', answering(roles([7, null, {}])), profile, {
    username: 'desk@example.org',
    roles: []
  }),
  row('roles: none', answering(json({})), profile, { roles: [] })
]

describe('every reading of what the vendor leaves open', () => {
  it.each(readings)('$reading', async ({ client, ask, means }) => {
    expect(await ask(client)).toEqual({ ok: true, value: means })
  })
})
