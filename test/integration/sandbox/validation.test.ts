import { permissions } from '@sandbox/permissions'
import { startSandbox } from '@sandbox/sandbox'
import { identitiesOperations, type OperationId } from '@shared/identities/generated/operations.gen'
import { randomBytes, randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, operationIds, parametersOf } from '../../support/api-document'
import { type RequestOptions, signIn } from '../../support/sandbox-client'
import { createTestEngine } from '../../support/sandbox-engine'
import { fillSandbox, formOf, type KnownIds, type ValidBody, validBodies } from '../../support/sandbox-filled'
import { startTestSandbox, temporaryFolder, type TestSandbox } from '../../support/sandbox-harness'
import { wrongTexts, wrongValues } from '../../support/wrong-values'

const engine = createTestEngine()
const mayDoAll = { permissions: Object.values(permissions) }
let folder: string
let filled: string
let ids: KnownIds
let bodies: Partial<Record<OperationId, ValidBody>>

/** One database with one of everything in it, from which every test takes a copy. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enroll-station-validation-'))
  filled = join(folder, 'filled.sqlite')
  const sandbox = await startSandbox({
    ...mayDoAll,
    databasePath: filled,
    engine,
    now: () => new Date(),
    newId: randomUUID,
    randomBytes
  })
  ids = await fillSandbox(await signIn(sandbox.baseUrl, sandbox.account))
  bodies = await validBodies(ids)
  await sandbox.close()
})
afterAll(async () => {
  await engine.close()
  await rm(folder, { recursive: true, force: true })
})

async function start(): Promise<TestSandbox> {
  const databasePath = join(await temporaryFolder(), 'sandbox.sqlite')
  await copyFile(filled, databasePath)
  return startTestSandbox(engine, { ...mayDoAll, databasePath })
}

/** A request with one thing wrong in it, and what that is. */
interface WrongRequest {
  readonly what: string
  readonly expected: 400 | 404
  readonly options: RequestOptions
}

const optionsOf = ({ json, form }: ValidBody): RequestOptions => ({
  ...(json ? { json } : {}),
  ...(form ? { body: formOf(form) } : {})
})

function wrongRequests(operation: OperationId): WrongRequest[] {
  const valid = bodies[operation] ?? {}
  const base = optionsOf(valid)
  const inAddress = parametersOf(operation).flatMap(({ name, in: where, schema }) =>
    wrongTexts(schema, where).map((text): WrongRequest => {
      const options =
        where === 'path' ? { parameters: { ...ids, [name]: text } } : { query: { [name]: text } }
      // Where an id cannot be one, there is nothing.
      const expected = where === 'path' ? 404 : 400
      return { what: `${where} ${name}: ${text}`, expected, options: { ...base, ...options } }
    })
  )
  return [...inAddress, ...wrongBodies(operation, valid)]
}

function wrongBodies(operation: OperationId, { json, form }: ValidBody): WrongRequest[] {
  const body = bodyOf(operation)
  if (!body) return []
  const refused = (what: string, options: RequestOptions): WrongRequest => ({ what, expected: 400, options })
  return body.members
    .flatMap(({ name, required, schema }) => {
      if (form) {
        const { [name]: _, ...others } = form
        const isFile = schema['format'] === 'binary'
        const wrong = isFile ? 'text' : new Blob(['file'])
        return [
          ...(required ? [refused(`no ${name}`, { body: formOf(others) })] : []),
          refused(`${name} of the wrong kind`, { body: formOf({ ...form, [name]: wrong }) })
        ]
      }
      const { [name]: _, ...others } = json ?? {}
      return [
        ...(required ? [refused(`no ${name}`, { json: others })] : []),
        ...wrongValues(schema).map((value) =>
          refused(`${name}: ${JSON.stringify(value)}`, { json: { ...json, [name]: value } })
        )
      ]
    })
    .concat(
      body.isForm ? [] : [null, 5, 'text', []].map((value) => refused(JSON.stringify(value), { json: value }))
    )
}

/** All that the sandbox keeps, but for accounts, whose passwords change at every start. */
function contentOf(databasePath: string): unknown {
  const database = new DatabaseSync(databasePath, { readOnly: true })
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  const names = tables.map(({ name }) => String(name)).filter((name) => name !== 'accounts')
  const content = names.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()])
  database.close()
  return content
}

describe('requests', () => {
  it('with one thing wrong are refused, and change nothing', async () => {
    const sandbox = await start()
    for (const operation of operationIds) {
      for (const { what, expected, options } of wrongRequests(operation)) {
        const { status } = await sandbox.client.send(operation, { parameters: ids, ...options })
        expect([operation, what, status]).toEqual([operation, what, expected])
      }
    }
    await sandbox.close()
    expect(contentOf(sandbox.databasePath)).toEqual(contentOf(filled))
  })

  it('are accepted without it', async () => {
    const { client, account } = await start()
    // Whatever deletes comes last.
    const order = ['get', 'put', 'post', 'delete']
    const methodOf = (id: OperationId): number => order.indexOf(identitiesOperations[id].method)
    for (const operation of operationIds.toSorted((a, b) => methodOf(a) - methodOf(b))) {
      const { status } = await client.send(operation, {
        parameters: ids,
        ...optionsOf(bodies[operation] ?? {}),
        ...(operation === 'authenticate' ? { json: account } : {}),
        ...(operation === 'findPeople' ? { query: { tagId: ids['tagId'] ?? '' } } : {})
      })
      expect([operation, status < 300 ? 'accepted' : status]).toEqual([operation, 'accepted'])
    }
  })

  it('can be wrong in every operation but those that take any text or nothing', () => {
    const counts = operationIds.map((id) => [id, wrongRequests(id).length] as const)
    expect(counts.filter(([, count]) => count === 0).map(([id]) => id)).toEqual([
      'renewToken',
      'readUserProfile',
      'checkImageReference',
      'findPeopleByEntityField',
      'readEnrollmentPhoto',
      'readDetectionPhoto',
      'readTags'
    ])
    expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(400)
  })
})
