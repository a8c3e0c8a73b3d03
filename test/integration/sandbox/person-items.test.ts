import type { OperationId } from '@shared/identities/generated/operations.gen'
import {
  zIdentityPersonItem,
  zReadEntityFieldsResponse,
  zReadPersonResponse
} from '@shared/identities/generated/zod.gen'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { samplePeople } from '../../support/sample-people'
import { createTestEngine } from '../../support/sandbox-engine'
import { enrollSample, startWithPerson } from '../../support/sandbox-person'

const engine = createTestEngine()
afterAll(() => engine.close())

interface Kind {
  /** Member of the person's record. */
  readonly member: 'notes' | 'addresses' | 'entityFields'
  readonly id: string
  readonly upsert: OperationId
  /** Addresses have none. */
  readonly read?: OperationId
  readonly remove?: { readonly operation: OperationId; readonly parameter: string }
  /** Every member but the id. */
  readonly full: Readonly<Record<string, unknown>>
  /** What must be sent, at least. */
  readonly least: Readonly<Record<string, unknown>>
  readonly wrong: unknown
}

const kinds: readonly Kind[] = [
  {
    member: 'notes',
    id: 'noteId',
    upsert: 'upsertNote',
    read: 'readNotes',
    remove: { operation: 'deleteNote', parameter: 'noteId' },
    full: { summary: 'Badge lost', body: 'New one on Monday', author: 'Bea', sharedId: 'shared' },
    least: {},
    wrong: { summary: 5 }
  },
  {
    member: 'addresses',
    id: 'personAddressId',
    upsert: 'upsertAddress',
    full: {
      street: 'Ring 1',
      street2: 'Top 2',
      city: 'Wien',
      state: 'W',
      postalCode: '1010',
      country: 'AT'
    },
    least: {},
    wrong: { postalCode: 1010 }
  },
  {
    member: 'entityFields',
    id: 'entityFieldId',
    upsert: 'upsertEntityField',
    read: 'readEntityFields',
    remove: { operation: 'deleteEntityField', parameter: 'entityId' },
    full: {
      name: 'Badge',
      stringValue: 'A-17',
      dateValue: '2026-01-02',
      numberValue: 1.5,
      boolValue: false
    },
    least: { name: 'Badge' },
    wrong: { stringValue: 'without a name' }
  }
]

const items = z.array(z.record(z.string(), z.unknown()))

async function start(kind: Kind) {
  const { client, personId } = await startWithPerson(engine)
  return {
    client,
    personId,
    put: (json: unknown, of = personId) => client.send(kind.upsert, { parameters: { personId: of }, json }),
    list: async () =>
      items.parse(
        zReadPersonResponse.parse((await client.send('readPerson', { parameters: { personId } })).body)[
          kind.member
        ]
      )
  }
}

describe.each(kinds)('$member of a person', (kind) => {
  const { id, full, least, wrong, read, remove } = kind

  it('are made without an id, every time, and told with the person and in their own list', async () => {
    const { client, personId, put, list } = await start(kind)
    await put(full)
    await put(full)
    const listed = await list()
    expect(listed).toEqual([
      { ...full, [id]: expect.any(String) as unknown },
      { ...full, [id]: expect.any(String) as unknown }
    ])
    expect(new Set(listed.map((item) => item[id])).size).toBe(2)
    if (read) expect((await client.send(read, { parameters: { personId } })).body).toEqual(listed)
  })

  it('are replaced with an id: what is left out is null', async () => {
    const { put, list } = await start(kind)
    await put(full)
    const [made] = await list()
    await put({ ...least, [id]: made?.[id] })
    const blank = Object.fromEntries(Object.keys(full).map((name) => [name, null]))
    expect(await list()).toEqual([{ ...blank, ...least, [id]: made?.[id] }])
  })

  it('are refused when they are not what the document says, or name no item', async () => {
    const { put, list } = await start(kind)
    expect((await put(wrong)).status).toBe(400)
    expect((await put({ ...full, [id]: '' })).status).toBe(400)
    expect((await put({ ...full, [id]: 'none' })).status).toBe(404)
    expect((await put(full, 'nobody')).status).toBe(404)
    expect(await list()).toEqual([])
  })

  it('belong to one person, and are removed once', async () => {
    const { client, personId, put, list } = await start(kind)
    const other = await enrollSample(client, samplePeople[1])
    await put(full)
    const made = String((await list())[0]?.[id])
    expect((await put({ ...full, [id]: made }, other.personId)).status).toBe(404)
    if (!remove) return
    const statusOf = async (owner: string): Promise<number> => {
      const parameters = { personId: owner, [remove.parameter]: made }
      return (await client.send(remove.operation, { parameters })).status
    }
    expect(await statusOf(other.personId)).toBe(404)
    expect(await list()).toHaveLength(1)
    expect(await statusOf(personId)).toBe(204)
    expect(await statusOf(personId)).toBe(404)
    expect(await list()).toEqual([])
  })

  it('of an unknown person are not found', async () => {
    const { client } = await start(kind)
    if (read) expect((await client.send(read, { parameters: { personId: 'nobody' } })).status).toBe(404)
  })
})

describe('custom fields', () => {
  it('are listed by exact name', async () => {
    const { client, personId } = await startWithPerson(engine)
    const parameters = { personId }
    for (const name of ['Badge', 'badge', 'Badge'])
      await client.send('upsertEntityField', { parameters, json: { name } })
    const reply = await client.send('readEntityFields', { parameters, query: { fieldName: 'Badge' } })
    expect(zReadEntityFieldsResponse.parse(reply.body).map(({ name }) => name)).toEqual(['Badge', 'Badge'])
  })
})

describe('a person that has everything', () => {
  it('is the documented record', async () => {
    const { client, personId } = await startWithPerson(engine)
    const parameters = { personId }
    for (const { upsert, full } of kinds) await client.send(upsert, { parameters, json: full })
    const { body } = await client.send('readPerson', { parameters })
    expect(Object.keys(zIdentityPersonItem.parse(body)).sort()).toEqual(
      ['personId', 'aliases', 'addresses', 'entityFields', 'tags', 'notes'].sort()
    )
  })
})
