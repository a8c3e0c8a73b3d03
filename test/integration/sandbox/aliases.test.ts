import type { SandboxPolicy } from '@sandbox/policy'
import { zAlias, zEnrolledFace, zReadAliasesResponse } from '@shared/identities/generated/zod.gen'
import { afterAll, describe, expect, it } from 'vitest'
import { samplePeople } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import type { Reply } from '../../support/sandbox-client'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'
import { enroll } from '../../support/sandbox-requests'

const engine = createTestEngine()
afterAll(() => engine.close())

async function startWithPerson(policy: Partial<SandboxPolicy> = {}) {
  const { client } = await startTestSandbox(engine, { policy })
  const { personId } = zEnrolledFace.parse((await enroll(client, await samplePhoto(samplePeople[0]))).body)
  const parameters = { personId }
  return {
    client,
    personId,
    put: (json: unknown): Promise<Reply> => client.send('upsertAlias', { parameters, json }),
    remove: (aliasId: string): Promise<Reply> =>
      client.send('deleteAlias', { parameters: { personId, aliasId } }),
    list: async () => zReadAliasesResponse.parse((await client.send('readAliases', { parameters })).body)
  }
}

describe('aliases', () => {
  it('are created without an id: the same PUT twice makes two', async () => {
    const { put, list } = await startWithPerson()
    await put({ firstName: 'Ada', lastName: 'Sample' })
    await put({ firstName: 'Ada', lastName: 'Sample' })
    const aliases = await list()
    expect(aliases.map(({ firstName, middleName }) => [firstName, middleName])).toEqual([
      ['Ada', null],
      ['Ada', null]
    ])
    expect(new Set(aliases.map(({ personAliasId }) => personAliasId)).size).toBe(2)
  })

  it('are updated with an id, and keep their place: the first is the primary name', async () => {
    const { put, list } = await startWithPerson()
    const first = zAlias.parse((await put({ firstName: 'Ada', lastName: 'Sample', title: 'Dr.' })).body)
    await put({ firstName: 'Countess', lastName: 'Sample' })
    await put({ personAliasId: first.personAliasId, firstName: 'Augusta', lastName: 'Sample' })
    expect((await list()).map(({ firstName, title }) => [firstName, title])).toEqual([
      ['Augusta', null],
      ['Countess', null]
    ])
  })

  it('are removed by id, once', async () => {
    const { put, remove, list } = await startWithPerson()
    const { personAliasId } = zAlias.parse((await put({ firstName: 'Ada' })).body)
    expect((await remove(personAliasId!)).status).toBe(204)
    expect((await remove(personAliasId!)).status).toBe(404)
    expect(await list()).toEqual([])
  })

  it('belong to one person: another cannot update or remove them', async () => {
    const { client, put } = await startWithPerson()
    const { personAliasId } = zAlias.parse((await put({ firstName: 'Ada' })).body)
    const { personId } = zEnrolledFace.parse((await enroll(client, await samplePhoto(samplePeople[1]))).body)
    const json = { personAliasId, firstName: 'Mallory' }
    expect((await client.send('upsertAlias', { parameters: { personId }, json })).status).toBe(404)
    const parameters = { personId, aliasId: personAliasId! }
    expect((await client.send('deleteAlias', { parameters })).status).toBe(404)
  })

  it('are refused with an empty id: it names none and asks for none', async () => {
    const { put, list } = await startWithPerson()
    expect((await put({ personAliasId: '', firstName: 'Ada' })).status).toBe(400)
    expect(await list()).toEqual([])
    expect((await put({ personAliasId: null, firstName: 'Ada' })).status).toBe(200)
  })

  it('of an unknown person are not found', async () => {
    const { client } = await startWithPerson()
    const parameters = { personId: 'nobody' }
    expect((await client.send('readAliases', { parameters })).status).toBe(404)
    expect((await client.send('upsertAlias', { parameters, json: { firstName: 'A' } })).status).toBe(404)
    expect((await client.send('readPerson', { parameters })).status).toBe(404)
  })

  it('hold text of any script, and nothing but text', async () => {
    const { put, list } = await startWithPerson()
    await put({ firstName: "Zoë'); DROP TABLE aliases; --", lastName: '李 ' })
    expect(await list()).toMatchObject([{ firstName: "Zoë'); DROP TABLE aliases; --", lastName: '李 ' }])
    expect((await put({ firstName: 5 })).status).toBe(400)
  })

  it('answer a PUT with the id or with nothing, and a DELETE with 200, by other readings', async () => {
    const withId = await startWithPerson({ putAnswer: 'id', deleteStatus: 200 })
    const id = (await withId.put({ firstName: 'Ada' })).body
    expect((await withId.list()).map(({ personAliasId }) => personAliasId)).toEqual([id])
    expect((await withId.remove(String(id))).status).toBe(200)
    const empty = await startWithPerson({ putAnswer: 'empty' })
    expect(await empty.put({ firstName: 'Ada' })).toMatchObject({ status: 200, body: '' })
  })
})
