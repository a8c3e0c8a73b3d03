import { randomUUID } from 'node:crypto'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { permissions } from '@sandbox/permissions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alignedCrop } from '../../support/aligned-crop'
import { faultyFetch } from '../../support/faulty-fetch'
import { samplePerson } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { createTestEngine } from '../../support/sandbox-engine'
import { startWithPerson } from '../../support/sandbox-person'
import { testStation } from '../../support/test-station'

let engine: FaceEngine
let photo: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  engine = createTestEngine()
  photo = await samplePhoto(samplePerson('ada'))
})
afterAll(() => engine.close())

const { readAliases, readPersonTags } = permissions
const everythingBut = (...names: readonly (keyof typeof permissions)[]) =>
  Object.values(permissions).filter((each) => !names.some((name) => permissions[name] === each))

async function setUp(granted = Object.values(permissions), settings: object = {}) {
  const sandbox = await startWithPerson(engine, { permissions: granted })
  const network = faultyFetch()
  const settingsFile = { read: () => settings, write: () => undefined, setAside: () => undefined }
  const access = { baseUrl: sandbox.baseUrl, ...sandbox.account }
  return { ...sandbox, network, station: testStation(access, { fetch: network.fetch, settingsFile }) }
}

describe('a person read with granular permissions', () => {
  it('has the open parts, and the names of the permissions that close the others', async () => {
    const { station, personId } = await setUp([permissions.faceEnrollment, readAliases, readPersonTags])
    const readAll = { category: 'Identities', name: 'Read All Identity' }
    expect(await station.call('people:read', { personId })).toEqual({
      ok: true,
      value: {
        personId,
        aliases: { state: 'open', items: [] },
        tags: { state: 'open', items: [] },
        notes: { state: 'closed', permissions: [readAll] },
        addresses: { state: 'closed', permissions: [readAll] },
        fields: {
          state: 'closed',
          permissions: [readAll, { category: 'Identities', name: 'Read Entity Fields' }]
        }
      }
    })
  })

  it('shows tags by id where the account may not read their names', async () => {
    const { station, personId, client } = await setUp(everythingBut('readTags'))
    const { body } = await client.send('createTag', { json: { tagName: 'VIP' } })
    const { tagId } = body as { tagId: string }
    const put = await station.call('people:save-tag', { personId, tagId, expires: 'never' })
    expect(put).toMatchObject({ ok: true, value: { tagId } })
    const person = await station.call('people:read', { personId })
    if (!person.ok || person.value.tags.state !== 'open') throw new Error('the tags are closed')
    expect(person.value.tags.items).toMatchObject([{ tagId }])
    expect(person.value.tags.items[0]?.name).toBeUndefined()
  })
})

describe('the search by a field', () => {
  const byPath = 'GET /api/v1/people/entityField/Badge/entityValue/'
  it.each([
    ['a plain value goes into the path', 'A-7', `${byPath}A-7`],
    ['a value with blanks too', 'A 7', `${byPath}A%207`],
    ['a slash goes into the query', 'A/7', 'GET /api/v1/people'],
    ['a percent sign too', 'A%2F7', 'GET /api/v1/people'],
    ['dots that climb too', '..', 'GET /api/v1/people'],
    ['no value too', undefined, 'GET /api/v1/people']
  ])('%s', async (_, text, request) => {
    const { station, personId, network } = await setUp()
    const value = { kind: 'text', text: text ?? 'any' } as const
    await station.call('people:save-field', { personId, field: { name: 'Badge', value } })
    const search = { name: 'Badge', ...(text === undefined ? {} : { value: text }) }
    const found = await station.call('people:find-by-field', search)
    expect(found).toMatchObject({ ok: true, value: { people: [{ personId }], total: 1 } })
    expect(network.reached.at(-1)).toBe(request)
  })
})

describe('identifying by an aligned crop', () => {
  it.each(['recognize', 'lookup'] as const)(
    'finds the person by %s, and knows no confidence',
    async (strategy) => {
      const { station, personId, network } = await setUp(undefined, { identifyStrategy: strategy })
      const alignedFace = await alignedCrop(photo)
      const embeddings = { model: 'arcface', values: new Uint8Array(2048) }
      const found = await station.call('people:identify', { probe: photo, alignedFace, embeddings })
      expect(found).toMatchObject({ ok: true, value: { outcome: 'match', person: { personId } } })
      expect(found.ok && 'confidence' in found.value).toBe(false)
      expect(network.reached.at(-1)).toBe(`POST /api/v1/faceEdge/${strategy}`)
    }
  )

  it.each([
    ['none came along', undefined],
    ['it is the whole picture', () => photo]
  ])('says so when %s, and asks nobody', async (_, crop) => {
    const { station, network } = await setUp(undefined, { identifyStrategy: 'recognize' })
    const found = await station.call('people:identify', {
      probe: photo,
      ...(crop ? { alignedFace: crop() } : {})
    })
    expect(found).toMatchObject({ ok: false, error: { code: 'identify/no-aligned-face' } })
    expect(network.reached).toEqual([])
  })
})

describe('another photo of a person', () => {
  it('is added once although the answer was lost', async () => {
    const { station, personId, network } = await setUp()
    const request = { personId, photoId: randomUUID(), photo }
    network.loseAnswerOf('POST', 'faceEnroll')
    expect((await station.call('people:add-photo', request)).ok).toBe(false)
    expect(await station.call('people:add-photo', request)).toEqual({ ok: true, value: { personId } })
    expect(network.reached.filter((call) => call.endsWith('faceEnroll'))).toHaveLength(1)
  })
})

describe('a refused call', () => {
  it('names the permission with its category, and nothing about the person', async () => {
    const { station, personId } = await setUp(everythingBut('mutateAllIdentity', 'mutateAliases'))
    const alias = { firstName: 'Annabell', lastName: 'Berg' }
    const answer = await station.call('people:save-alias', {
      personId,
      alias: { ...alias, middleName: '', title: '' }
    })
    expect(answer).toEqual({
      ok: false,
      error: {
        code: 'identities/forbidden',
        retryable: false,
        detail: 'PUT api/v1/people/{personId}/aliases: 403',
        permissions: [
          { category: 'Identities', name: 'Mutate All Identity' },
          { category: 'Identities', name: 'Mutate Aliases' }
        ]
      }
    })
    expect(JSON.stringify([answer, station.logger.lines])).not.toMatch(new RegExp(`Annabell|${personId}`))
  })
})
