import type { SandboxPolicy } from '@sandbox/policy'
import {
  zFaceEdgePublishResponse,
  zPersonTag,
  zReadPersonResponse,
  zReadPersonTagsResponse,
  zTag
} from '@shared/identities/generated/zod.gen'
import { afterAll, describe, expect, it } from 'vitest'
import { adaAgain, samplePeople } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import type { Reply } from '../../support/sandbox-client'
import { createTestEngine } from '../../support/sandbox-engine'
import { enrollSample, startWithPerson } from '../../support/sandbox-person'
import { publish } from '../../support/sandbox-requests'

const engine = createTestEngine()
afterAll(() => engine.close())

const begin = Date.UTC(2026, 0, 1)
const daysLater = (days: number): string => new Date(begin + days * 86_400_000).toISOString()

async function start(policy: Partial<SandboxPolicy> = {}) {
  let time = begin
  const { client, personId } = await startWithPerson(engine, {
    // A token outlives the days that these tests skip.
    policy: { tokenLifetimeSeconds: 1e9, ...policy },
    now: () => new Date(time)
  })
  const parameters = { personId }
  return {
    client,
    personId,
    skipDays: (days: number) => {
      time += days * 86_400_000
    },
    create: async (json: object): Promise<string> =>
      zTag.parse((await client.send('createTag', { json })).body).tagId,
    put: (json: object): Promise<Reply> => client.send('upsertPersonTag', { parameters, json }),
    remove: (personTagId: string): Promise<Reply> =>
      client.send('deletePersonTag', { parameters: { personId, personTagId } }),
    list: async (query = {}) =>
      zReadPersonTagsResponse.parse((await client.send('readPersonTags', { parameters, query })).body),
    recordTags: async () =>
      zReadPersonResponse.parse((await client.send('readPerson', { parameters })).body).tags,
    recognizedTags: async (): Promise<unknown> => {
      const { faces } = zFaceEdgePublishResponse.parse(
        (await publish(client, await samplePhoto(adaAgain))).body
      )
      return faces?.[0]?.person?.tags
    }
  }
}

describe('tags on a person', () => {
  it('are listed by id with expiry and creation, and told by name when the person is recognised', async () => {
    const { create, put, list, recordTags, recognizedTags } = await start()
    const tagId = await create({ tagName: 'VIP' })
    const { personTagId } = zPersonTag.parse((await put({ tagId })).body)
    const tag = { tagId, expires: null, created: daysLater(0) }
    expect(await list()).toEqual([{ personTagId, ...tag }])
    expect(await recordTags()).toEqual([tag])
    expect(await recognizedTags()).toEqual([{ name: 'VIP' }])
  })

  it.each([
    ['name', { name: 'VIP' }],
    ['tag-name', { tagName: 'VIP' }]
  ] as const)('tell their names in list and record by the reading %s', async (personTagNames, named) => {
    const { create, put, list, recordTags } = await start({ personTagNames })
    const tagId = await create({ tagName: 'VIP' })
    await put({ tagId })
    expect(await list()).toEqual([expect.objectContaining({ tagId, ...named })])
    expect(await recordTags()).toEqual([expect.objectContaining({ tagId, ...named })])
  })

  it('are listed by name', async () => {
    const { create, put, list } = await start()
    for (const tagName of ['VIP', 'Staff']) await put({ tagId: await create({ tagName }) })
    expect(await list({ tagName: 'VIP' })).toHaveLength(1)
    expect(await list({ tagName: 'vip' })).toEqual([])
  })

  it("take the tag's default expiry, unless one is named", async () => {
    const { create, put, list } = await start()
    const tagId = await create({ tagName: 'Day pass', defaultExpirePeriod: '1.12:00:00' })
    await put({ tagId })
    await put({ tagId, expires: null })
    await put({ tagId, expires: '2026-01-05T01:00:00+01:00' })
    expect((await list()).map(({ expires }) => expires)).toEqual([
      daysLater(1.5),
      daysLater(1.5),
      daysLater(4)
    ])
  })

  it('stop applying on their own when they expire', async () => {
    const { create, put, list, recordTags, recognizedTags, skipDays } = await start()
    await put({ tagId: await create({ tagName: 'Day pass', defaultExpirePeriod: '1.00:00:00' }) })
    expect(await recognizedTags()).toEqual([{ name: 'Day pass' }])
    skipDays(1)
    expect(await recognizedTags()).toEqual([])
    expect(await list()).toEqual([])
    expect(await recordTags()).toEqual([])
  })

  it('stay in the list after that by the other reading, and still do not apply', async () => {
    const { create, put, list, recognizedTags, skipDays } = await start({ expiredTags: 'listed' })
    await put({ tagId: await create({ tagName: 'Day pass', defaultExpirePeriod: '1.00:00:00' }) })
    skipDays(1)
    expect(await list()).toHaveLength(1)
    expect(await recognizedTags()).toEqual([])
  })

  it('are changed with an id, and made anew without', async () => {
    const { create, put, list, recognizedTags, skipDays } = await start()
    const tagId = await create({ tagName: 'VIP', defaultExpirePeriod: '2.00:00:00' })
    const { personTagId } = zPersonTag.parse((await put({ tagId })).body)
    skipDays(1)
    await put({ personTagId, tagId })
    expect(await list()).toEqual([{ personTagId, tagId, expires: null, created: daysLater(0) }])
    await put({ tagId })
    expect(await list()).toHaveLength(2)
    expect(await recognizedTags()).toEqual([{ name: 'VIP' }])
  })

  it('are gone once their tag is deleted', async () => {
    const { client, create, put, list, recognizedTags } = await start()
    const tagId = await create({ tagName: 'VIP' })
    await put({ tagId })
    await client.send('deleteTag', { parameters: { tagId } })
    expect(await list()).toEqual([])
    expect(await recognizedTags()).toEqual([])
  })

  it('are removed once, by their own id', async () => {
    const { create, put, remove, list } = await start()
    const tagId = await create({ tagName: 'VIP' })
    const { personTagId } = zPersonTag.parse((await put({ tagId })).body)
    expect((await remove(tagId)).status).toBe(404)
    expect((await remove(personTagId ?? '')).status).toBe(204)
    expect((await remove(personTagId ?? '')).status).toBe(404)
    expect(await list()).toEqual([])
  })

  it("are removed by the tag's id where no personTagId is told", async () => {
    const { create, put, remove, list } = await start({ personTagKey: 'tag-id' })
    const tagId = await create({ tagName: 'VIP' })
    await put({ tagId })
    expect(await list()).toEqual([{ tagId, expires: null, created: daysLater(0) }])
    expect((await remove(tagId)).status).toBe(204)
    expect(await list()).toEqual([])
  })

  it('need a tag, a person and an expiry with a zone', async () => {
    const { client, create, put } = await start()
    const tagId = await create({ tagName: 'VIP' })
    expect((await put({ tagId: 'none' })).status).toBe(404)
    expect((await put({ tagId, personTagId: 'none' })).status).toBe(404)
    for (const json of [
      {},
      { tagId: '' },
      { tagId, personTagId: '' },
      { tagId, expires: '2026-01-05T00:00:00' }
    ])
      expect((await put(json)).status).toBe(400)
    const parameters = { personId: 'nobody' }
    expect((await client.send('upsertPersonTag', { parameters, json: { tagId } })).status).toBe(404)
    expect((await client.send('readPersonTags', { parameters })).status).toBe(404)
    const other = await start({ unknownTagStatus: 400 })
    expect((await other.put({ tagId: 'none' })).status).toBe(400)
  })

  it('belong to one person', async () => {
    const { client, create, put, list } = await start()
    const tagId = await create({ tagName: 'VIP' })
    const { personTagId } = zPersonTag.parse((await put({ tagId })).body)
    const { personId } = await enrollSample(client, samplePeople[1])
    const json = { personTagId, tagId }
    expect((await client.send('upsertPersonTag', { parameters: { personId }, json })).status).toBe(404)
    const parameters = { personId, personTagId: personTagId ?? '' }
    expect((await client.send('deletePersonTag', { parameters })).status).toBe(404)
    expect(await list()).toHaveLength(1)
  })
})

describe('a disabled tag', () => {
  async function withDisabled(policy: Partial<SandboxPolicy>) {
    const sandbox = await start(policy)
    const tagId = await sandbox.create({ tagName: 'VIP' })
    await sandbox.put({ tagId })
    const json = { tagId, tagName: 'VIP', disabled: true }
    await sandbox.client.send('updateTag', { parameters: { tagId }, json })
    return { ...sandbox, tagId }
  }

  it('cannot be put on people and does not apply, but stays in the records', async () => {
    const { put, list, recognizedTags, tagId } = await withDisabled({})
    expect((await put({ tagId })).status).toBe(400)
    expect(await recognizedTags()).toEqual([])
    expect(await list()).toHaveLength(1)
  })

  it('is as good as any by the other reading', async () => {
    const { put, recognizedTags, tagId } = await withDisabled({ disabledTag: 'active' })
    expect((await put({ tagId })).status).toBe(200)
    expect(await recognizedTags()).toEqual([{ name: 'VIP' }])
  })
})
