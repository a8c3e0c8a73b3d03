import type { IdentitiesClient } from '@main/identities/client'
import type { Result } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { answering } from '../../../support/answering-client'

type Ask = (client: IdentitiesClient) => Promise<Result<unknown>>

const json = (value: unknown): string => JSON.stringify(value)
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff)
const sighting = { jpeg, detectorName: 'desk', timeZone: 'UTC', detectedAt: new Date(0) }
const alias = { firstName: 'Ada', lastName: 'Lind', middleName: '', title: '' }
const enroll: Ask = (client) => client.enrollFace(jpeg, 'r')
const publish: Ask = (client) => client.publishLargestFace(sighting)
const person: Ask = (client) => client.readPerson('p')
const personTags: Ask = (client) => client.readPersonTags('p')
const put: Ask = (client) => client.putAlias('p', alias)
const find: Ask = (client) => client.findPeopleByTag('t')
const tags: Ask = (client) => client.readTags()
const expiring = (expires: unknown) => json([{ tagId: 't', expires }])
const lasting = (defaultExpirePeriod: unknown) => json([{ tagId: 't', tagName: 'VIP', defaultExpirePeriod }])

const page = { type: 'text/html' }
const wrong: readonly (readonly [string, IdentitiesClient, Ask, string])[] = [
  [
    'an object without the faces',
    answering('{"people":[]}'),
    publish,
    'POST api/v1/faceEdge/publishWithResponse: (answer)'
  ],
  [
    'a member of another type',
    answering(json({ personId: 'p', aliases: [{ firstName: 7 }] })),
    person,
    'GET api/v1/people/{personId}: aliases.0.firstName'
  ],
  ['a missing member', answering(json({ aliases: [] })), person, 'GET api/v1/people/{personId}: personId'],
  [
    'a list in a list',
    answering(json([{ personId: 'p', tags: [{ tagId: 't' }, { tagId: '' }] }])),
    find,
    'GET api/v1/people: 0.tags.1.tagId'
  ],
  [
    'an expiry that is none',
    answering(expiring('soon')),
    personTags,
    'GET api/v1/people/{personId}/tags: 0.expires'
  ],
  ['a period that is none', answering(lasting('a month')), tags, 'GET api/v1/Tags: 0.defaultExpirePeriod'],
  ['an id that climbs', answering(json([{ tagId: '..', tagName: 'x' }])), tags, 'GET api/v1/Tags: 0.tagId'],
  ['an object in place of a list', answering('{}'), tags, 'GET api/v1/Tags: (answer)'],
  ['neither id nor object', answering('7'), enroll, 'POST api/v1/faces/faceEnroll: (answer)'],
  ['half an answer', answering('{"personId":'), person, 'GET api/v1/people/{personId}: not JSON'],
  ['a web page for JSON', answering('<p>Sign in', page), person, 'GET api/v1/people/{personId}: not JSON'],
  [
    'a web page for a put',
    answering('<p>Sign in', page),
    put,
    'PUT api/v1/people/{personId}/aliases: not JSON'
  ],
  [
    'a web page for nothing',
    answering('<p>Sign in', page),
    (client) => client.publish(sighting),
    'POST api/v1/faceEdge/publish: web page'
  ],
  [
    'a web page for a photo',
    answering('<p>Sign in', page),
    (client) => client.readEnrollmentPhoto('f'),
    'enrollmentPhoto: web page'
  ],
  [
    'nothing for a document',
    answering(''),
    (client) => client.downloadDocument('p', 'd'),
    'GET api/v1/people/{personId}/fileDocuments/{documentId}/data: empty'
  ]
]

describe('an answer that fits no reading', () => {
  it.each(wrong)('%s is a bad answer, and says where', async (_, client, ask, detail) => {
    const answer = await ask(client)
    expect(answer).toEqual({ ok: false, error: { code: 'identities/bad-answer', retryable: false, detail } })
  })

  it('says where, and never what', async () => {
    const client = answering(json({ personId: 'p', aliases: [{ firstName: ['Annabell'] }] }))
    expect(JSON.stringify(await client.readPerson('p'))).not.toContain('Annabell')
  })
})
