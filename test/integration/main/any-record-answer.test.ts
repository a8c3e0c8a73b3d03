import { testStation } from '../../support/test-station'
import { tinyJpeg } from '../../support/tiny-jpeg'
import type { recordCalls } from '@shared/ipc/record-calls'
import type { Input } from '@shared/ipc/contract'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

type RecordChannel = keyof typeof recordCalls

const personId = 'p'
const photo = tinyJpeg
const query = { skip: 0, take: 10, order: 'newest-first' } as const
const tag = { name: 'VIP', description: '', disabled: false }
const setting = { entityType: 'Person', fieldId: 'f', name: 'Badge', description: '', required: false }

/** A call of every channel that works with records. */
const inputs: { readonly [C in RecordChannel]: Input<C> } = {
  'people:read': { personId },
  'people:read-rights': undefined,
  'people:find-by-tag': { tagId: 't' },
  'people:find-by-field': { name: 'Badge', value: '7' },
  'people:save-alias': { personId, alias: { firstName: 'A', lastName: 'L', middleName: '', title: '' } },
  'people:remove-alias': { personId, aliasId: 'a' },
  'people:save-tag': { personId, tagId: 't', expires: 'never' },
  'people:remove-tag': { personId, tagId: 't' },
  'people:save-note': { personId, note: { summary: 'Visit', body: '', author: '' } },
  'people:remove-note': { personId, noteId: 'n' },
  'people:save-address': {
    personId,
    address: { street: 'x', street2: '', city: '', state: '', postalCode: '', country: '' }
  },
  'people:save-field': { personId, field: { name: 'Badge', value: { kind: 'text', text: '7' } } },
  'people:remove-field': { personId, fieldId: 'f' },
  'people:add-photo': { personId, photoId: '3f2b8c1e-6d4a-4b0e-9a51-0c1d2e3f4a5b', photo },
  'people:cancel-document': { uploadId: '3f2b8c1e-6d4a-4b0e-9a51-0c1d2e3f4a5b' },
  'people:add-document': {
    uploadId: '3f2b8c1e-6d4a-4b0e-9a51-0c1d2e3f4a5b',
    personId,
    name: 'a.pdf',
    description: '',
    content: Uint8Array.of(1)
  },
  'people:read-document': { personId, documentId: 'd' },
  'people:list-detections': { personId, query },
  'faces:list-detections': { faceId: 'f', query },
  'faces:detect': { photo },
  'faces:publish': { photo },
  'photos:read-detection': { faceId: 'f', detectionId: 'd' },
  'tags:list': {},
  'tags:read': { tagId: 't' },
  'tags:create': tag,
  'tags:update': { tagId: 't', tag },
  'tags:delete': { tagId: 't' },
  'field-settings:save-text': setting,
  'field-settings:save-date': setting
}

/** Values that nearly fit: what a server of another version, or a hostile one, might put into a member. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    0.5,
    97.2,
    1e308,
    't',
    'p',
    '',
    '..',
    'a\u0000b',
    '\ud800',
    'x'.repeat(200)
  ),
  fc.constantFrom(
    '2026-03-04T05:06:07',
    '0000-01-01T00:00:00+14:00',
    '9999-12-30',
    '99:99:99',
    '99999999.99:99'
  ),
  fc.string()
)
const names =
  'personId faceId detectionId tagId personTagId tagName name personAliasId firstName noteId summary personAddressId street entityFieldId stringValue dateValue numberValue boolValue expires created defaultExpirePeriod disabled dateTimeUtc confidence timeZone image documentId id'.split(
    ' '
  )
const item = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 10 })
const box = fc.record({ x: fc.double(), y: fc.double(), width: fc.double(), height: fc.double() })
const person = fc
  .tuple(
    item,
    fc.dictionary(fc.constantFrom('aliases', 'tags', 'notes', 'addresses', 'entityFields'), fc.array(item))
  )
  .map(([members, lists]) => ({ personId: 'p', tagId: 't', tagName: 'VIP', name: 'n', ...members, ...lists }))
const face = fc.tuple(item, box).map(([members, boundingBox]) => ({ ...members, boundingBox }))
const answer = fc.oneof(
  person,
  fc.array(person),
  fc.array(face),
  item,
  fc.array(item),
  fc.json().map((text) => JSON.parse(text) as unknown)
)

describe('whatever a server answers about people', () => {
  const channels = Object.keys(inputs) as RecordChannel[]
  it.each(channels)('%s answers a Result of the contract', async (channel) => {
    let body = ''
    const fetch: typeof globalThis.fetch = (input) => {
      const { url } = new Request(input)
      const text = url.endsWith('/authenticate') ? '{"username":"desk","token":"t"}' : body
      return Promise.resolve(new Response(text, { headers: { 'content-type': 'application/json' } }))
    }
    const access = { baseUrl: 'http://127.0.0.1:1', username: 'desk', password: 'secret' }
    const station = testStation(access, { fetch })
    await fc.assert(
      fc.asyncProperty(answer, async (json) => {
        body = JSON.stringify(json)
        const result = await station.call(channel, inputs[channel])
        // `ipc/internal` is a service that threw, or that answered what the contract does not allow.
        if (!result.ok) expect(result.error.code).toMatch(/^(identities|record)\//)
      }),
      { numRuns: 150 }
    )
    expect(station.logger.events).not.toContain('ipc-handler-threw')
  })
})
