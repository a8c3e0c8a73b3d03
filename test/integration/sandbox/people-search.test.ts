import type { SandboxPolicy } from '@sandbox/policy'
import { zFindPeopleResponse, zTag } from '@shared/identities/generated/zod.gen'
import { afterAll, describe, expect, it } from 'vitest'
import { samplePeople } from '../../support/sample-people'
import { createTestEngine } from '../../support/sandbox-engine'
import { enrollSample, startWithPerson } from '../../support/sandbox-person'

const engine = createTestEngine()
afterAll(() => engine.close())

/** Ada has the tag and a field; Bea has the same field with another value. */
async function start(policy: Partial<SandboxPolicy> = {}) {
  let time = Date.UTC(2026, 0, 1)
  const { client, personId: ada } = await startWithPerson(engine, {
    policy: { tokenLifetimeSeconds: 1e9, ...policy },
    now: () => new Date(time)
  })
  const { personId: bea } = await enrollSample(client, samplePeople[1])
  const tag = { tagName: 'Day pass', defaultExpirePeriod: '1.00:00:00' }
  const { tagId } = zTag.parse((await client.send('createTag', { json: tag })).body)
  await client.send('upsertPersonTag', { parameters: { personId: ada }, json: { tagId } })
  const setField = (personId: string, stringValue: string) =>
    client.send('upsertEntityField', {
      parameters: { personId },
      json: { name: 'Cost centre/€', stringValue }
    })
  await setField(ada, 'A&B 1')
  await setField(ada, 'A&B 1')
  await setField(bea, '2')
  return {
    client,
    ada,
    bea,
    tagId,
    skipDay: () => {
      time += 86_400_000
    },
    search: async (query: Readonly<Record<string, string>>) => {
      const { status, body } = await client.send('findPeople', { query })
      return status === 200 ? zFindPeopleResponse.parse(body).map(({ personId }) => personId) : status
    }
  }
}

describe('search for people', () => {
  it('finds those with a tag, with their whole records', async () => {
    const { client, ada, tagId, search } = await start()
    expect(await search({ tagId })).toEqual([ada])
    expect(await search({ tagId: 'none' })).toEqual([])
    const record = await client.send('readPerson', { parameters: { personId: ada } })
    expect((await client.send('findPeople', { query: { tagId } })).body).toEqual([record.body])
  })

  it('does not find those whose tag has expired', async () => {
    const { tagId, search, skipDay } = await start({ expiredTags: 'listed' })
    skipDay()
    expect(await search({ tagId })).toEqual([])
  })

  it('finds those with a custom field, whatever its value or by it', async () => {
    const { ada, bea, search } = await start()
    const entityFieldName = 'Cost centre/€'
    expect(await search({ entityFieldName })).toEqual([ada, bea])
    expect(await search({ entityFieldName, entityFieldStringValue: 'A&B 1' })).toEqual([ada])
    expect(await search({ entityFieldName, entityFieldStringValue: '' })).toEqual([])
    expect(await search({ entityFieldName: 'Badge' })).toEqual([])
  })

  it('finds the same by the path', async () => {
    const { client, ada } = await start()
    const found = async (fieldName: string, fieldValue: string) => {
      const parameters = { fieldName, fieldValue }
      const { body } = await client.send('findPeopleByEntityField', { parameters })
      return zFindPeopleResponse.parse(body).map(({ personId }) => personId)
    }
    expect(await found('Cost centre/€', 'A&B 1')).toEqual([ada])
    expect(await found('Cost centre/€', 'A')).toEqual([])
  })

  it('finds those who have both tag and field, or refuses both by the other reading', async () => {
    const query = { entityFieldName: 'Cost centre/€' }
    const { ada, tagId, search } = await start()
    expect(await search({ ...query, tagId })).toEqual([ada])
    expect(await search({ ...query, tagId, entityFieldStringValue: '2' })).toEqual([])
    const refusing = await start({ searchByTagAndField: 'refuse' })
    expect(await refusing.search({ ...query, tagId: refusing.tagId })).toBe(400)
  })

  it('refuses to search for nothing; by other readings it finds everybody or nobody', async () => {
    const refusing = await start()
    expect(await refusing.search({})).toBe(400)
    expect(await refusing.search({ entityFieldStringValue: '2' })).toBe(400)
    const { ada, bea, search } = await start({ searchByNothing: 'everybody' })
    expect(await search({})).toEqual([ada, bea])
    expect(await (await start({ searchByNothing: 'nobody' })).search({})).toEqual([])
  })
})
