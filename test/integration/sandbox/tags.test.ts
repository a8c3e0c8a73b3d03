import { permissions } from '@sandbox/permissions'
import type { SandboxPolicy } from '@sandbox/policy'
import { practiceTags } from '@sandbox/seed-tags'
import { zReadTagsResponse, zTag } from '@shared/identities/generated/zod.gen'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../support/sandbox-client'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox, temporaryFolder } from '../../support/sandbox-harness'

const engine = createTestEngine()
afterAll(() => engine.close())

async function start(policy: Partial<SandboxPolicy> = {}) {
  const { client } = await startTestSandbox(engine, { policy, permissions: Object.values(permissions) })
  const create = async (json: object) => zTag.parse((await client.send('createTag', { json })).body)
  return {
    client,
    create,
    update: (tagId: string, json: object): Promise<Reply> =>
      client.send('updateTag', { parameters: { tagId }, json }),
    names: async (query = {}) =>
      zReadTagsResponse.parse((await client.send('readTags', { query })).body).map(({ tagName }) => tagName)
  }
}

describe('tags to practise with', () => {
  it('are there from the first start on, each once, and one that was deleted stays away', async () => {
    const databasePath = join(await temporaryFolder(), 'sandbox.sqlite')
    const open = () =>
      startTestSandbox(engine, { databasePath, tags: practiceTags, permissions: Object.values(permissions) })
    const all = async ({ client }: Awaited<ReturnType<typeof open>>) =>
      zReadTagsResponse.parse((await client.send('readTags')).body)

    const first = await open()
    const made = await all(first)
    expect(made).toEqual(practiceTags.map((tag, at) => ({ ...tag, tagId: made[at]?.tagId, disabled: false })))
    await first.close()
    const second = await open()
    expect(await all(second)).toEqual(made)
    for (const { tagId } of made) await second.client.send('deleteTag', { parameters: { tagId } })
    await second.close()
    expect(await all(await open())).toEqual([])
  })
})

describe('tags', () => {
  it('are created with an id of their own and all members, whatever was left out', async () => {
    const { client, create } = await start()
    const tag = await create({ tagName: 'VIP' })
    expect(tag).toEqual({
      tagId: tag.tagId,
      tagName: 'VIP',
      disabled: false,
      description: null,
      defaultExpirePeriod: '00:00:00'
    })
    expect((await client.send('readTag', { parameters: { tagId: tag.tagId } })).body).toEqual(tag)
  })

  it('are told by id alone, or not at all, by other readings', async () => {
    const byId = await start({ createdTagAnswer: 'id' })
    const { body: tagId } = await byId.client.send('createTag', { json: { tagName: 'VIP' } })
    const parameters = { tagId: String(tagId) }
    expect((await byId.client.send('readTag', { parameters })).body).toMatchObject({ tagId, tagName: 'VIP' })
    const silent = await start({ createdTagAnswer: 'empty', createdTagStatus: 201 })
    const reply = await silent.client.send('createTag', { json: { tagName: 'VIP' } })
    expect(reply).toMatchObject({ status: 201, body: '' })
    expect(await silent.names()).toEqual(['VIP'])
  })

  it('are listed in order of creation, or by exact name', async () => {
    const { create, names } = await start()
    for (const tagName of ['VIP', 'Banned', 'vip']) await create({ tagName })
    expect(await names()).toEqual(['VIP', 'Banned', 'vip'])
    expect(await names({ tagName: 'vip' })).toEqual(['vip'])
    expect(await names({ tagName: 'vi' })).toEqual([])
  })

  it('are replaced as a whole', async () => {
    const { client, create, update } = await start()
    const { tagId } = await create({
      tagName: 'VIP',
      description: 'Guests',
      defaultExpirePeriod: '1.00:00:00'
    })
    expect((await update(tagId, { tagId, tagName: 'Guest', disabled: true })).status).toBe(200)
    expect((await client.send('readTag', { parameters: { tagId } })).body).toMatchObject({
      tagName: 'Guest',
      disabled: true,
      description: null,
      defaultExpirePeriod: '00:00:00'
    })
  })

  it('are deleted once', async () => {
    const { client, create, names } = await start()
    const parameters = { tagId: (await create({ tagName: 'VIP' })).tagId }
    expect((await client.send('deleteTag', { parameters })).status).toBe(204)
    expect((await client.send('deleteTag', { parameters })).status).toBe(404)
    expect((await client.send('readTag', { parameters })).status).toBe(404)
    expect(await names()).toEqual([])
  })

  it('that do not exist cannot be updated, and the body must name the tag of the path', async () => {
    const { create, update } = await start()
    const { tagId } = await create({ tagName: 'VIP' })
    expect((await update('none', { tagId: 'none', tagName: 'VIP' })).status).toBe(404)
    expect((await update('none', { tagId, tagName: 'VIP' })).status).toBe(400)
  })

  it.each(['30 days', '24:00:00', '1.2:00:00', '-1.00:00:00', '1000000.00:00:00', ''])(
    'are refused with %j for a period',
    async (defaultExpirePeriod) => {
      const { client } = await start()
      const json = { tagName: 'VIP', defaultExpirePeriod }
      expect((await client.send('createTag', { json })).status).toBe(400)
    }
  )

  it('are refused without a name', async () => {
    const { client } = await start()
    for (const json of [{}, { tagName: '' }])
      expect((await client.send('createTag', { json })).status).toBe(400)
  })

  it('may share a name, or not by the other reading', async () => {
    const shared = await start()
    await shared.create({ tagName: 'VIP' })
    await shared.create({ tagName: 'VIP' })
    expect(await shared.names({ tagName: 'VIP' })).toHaveLength(2)
    const { client, create, update } = await start({ usedTagName: 'refuse', createdTagStatus: 201 })
    const first = await client.send('createTag', { json: { tagName: 'VIP' } })
    expect(first.status).toBe(201)
    expect((await client.send('createTag', { json: { tagName: 'VIP' } })).status).toBe(400)
    const { tagId } = await create({ tagName: 'Guest' })
    expect((await update(tagId, { tagId, tagName: 'VIP' })).status).toBe(400)
    expect((await update(tagId, { tagId, tagName: 'Guest' })).status).toBe(200)
  })
})
