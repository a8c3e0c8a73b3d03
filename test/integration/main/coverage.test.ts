import type { FaceEngine } from '@sandbox/engine/face-engine'
import { type Permission, permissions } from '@sandbox/permissions'
import type { SandboxPolicy } from '@sandbox/policy'
import { identitiesOperations, type OperationId } from '@shared/identities/generated/operations.gen'
import type { Result } from '@shared/result'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alignedCrop } from '../../support/aligned-crop'
import { intercept, type Interception } from '../../support/coverage/intercept'
import type { Cell, Fixture } from '../../support/coverage/row'
import { coverageRows } from '../../support/coverage/rows'
import { coverageTable } from '../../support/coverage/table'
import { enrollPerson } from '../../support/enrollment-desk'
import { manualClock } from '../../support/manual-clock'
import { adaAgain, samplePerson } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { createTestEngine } from '../../support/sandbox-engine'
import { startUnsignedSandbox, type UnsignedSandbox } from '../../support/sandbox-harness'
import { testStation } from '../../support/test-station'

/**
 * Every operation of the API, called through the station's router against the real sandbox: well, with a token that is
 * refused, without the permission, with an unknown id, and with an answer that is none. The table is printed at the end.
 */
const operations = Object.keys(identitiesOperations) as OperationId[]
const everything = Object.values(permissions)
const table = coverageTable()

let engine: FaceEngine
let folder: string
let fixture: Fixture

beforeAll(async () => {
  engine = createTestEngine()
  folder = await mkdtemp(join(tmpdir(), 'coverage-'))
  const photo = await samplePhoto(samplePerson('ada'))
  const otherPhoto = await samplePhoto(adaAgain)
  fixture = { ...noIds, photo, otherPhoto, crop: await alignedCrop(photo) }
})
afterAll(async () => {
  await engine.close()
  await rm(folder, { recursive: true, force: true })
  console.log(table.text())
})

const noIds = { personId: '', faceId: '', detectionId: '', tagId: '', documentId: '' }

/** The same database again and again, under other permissions and policies. One sandbox at a time may have it open. */
function open(granted: readonly Permission[], policy: Partial<SandboxPolicy> = {}): Promise<UnsignedSandbox> {
  return startUnsignedSandbox(engine, {
    databasePath: join(folder, 'sandbox.sqlite'),
    permissions: granted,
    policy
  })
}

async function value<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ''}`)
  return result.value
}

describe('the whole API', () => {
  it('has a row for every operation', () => {
    expect(Object.keys(coverageRows).sort()).toEqual([...operations].sort())
    expect(operations).toHaveLength(40)
  })

  it('begins with one person who has one of everything', async () => {
    const sandbox = await open(everything)
    const clock = manualClock()
    const station = testStation({ baseUrl: sandbox.baseUrl, ...sandbox.account }, { clock })
    station.start()
    const { personId } = await enrollPerson(station, clock, fixture.photo)
    const found = await value(station.call('people:identify', { probe: fixture.photo }))
    if (found.outcome !== 'match' || !found.faceId || !found.detectionId) throw new Error('Ada was not found')
    const { faceId, detectionId } = found
    const draft = { name: 'VIP', description: '', disabled: false }
    const { tagId } = await value(station.call('tags:create', draft))
    await value(station.call('people:save-tag', { personId, tagId, expires: 'never' }))
    const field = { name: 'Badge', value: { kind: 'text', text: 'A-7' } } as const
    await value(station.call('people:save-field', { personId, field }))
    const { documentId = '' } = await value(
      station.call('people:add-document', {
        uploadId: randomUUID(),
        personId,
        name: 'a.txt',
        description: '',
        content: Uint8Array.of(1)
      })
    )
    fixture = { ...fixture, personId, faceId, detectionId, tagId, documentId }
    await station.stop()
    await sandbox.close()
  })
})

describe.each(operations)('%s', (operation) => {
  const row = coverageRows[operation]
  const { permission } = identitiesOperations[operation]
  const documented: readonly Permission[] = typeof permission === 'string' ? [] : permission
  const base = everything.filter((each) => !row.without?.includes(each))

  /** One call by a station of its own. */
  async function call(
    sandbox: UnsignedSandbox,
    interception: Interception,
    { ask = row.ask, password = sandbox.account.password } = {}
  ): Promise<{ answer: Result<unknown>; statuses: number[] }> {
    const network = intercept(sandbox.baseUrl, operation, interception)
    // As late as the sandbox has it: a clock that is far off is another error.
    const clock = manualClock(Date.now())
    const access = { baseUrl: sandbox.baseUrl, username: sandbox.account.username, password }
    const settings = { identifyStrategy: row.strategy ?? 'publishWithResponse' }
    const settingsFile = { read: () => settings, write: () => undefined, setAside: () => undefined }
    const station = testStation(access, { fetch: network.fetch, clock, settingsFile })
    const cell: Cell = { station, clock, fixture }
    const answer = await ask(cell)
    await station.stop()
    const reached = network.answers.filter((each) => each.operation === operation)
    // A cell counts only if the operation was really asked for.
    expect(reached.length).toBeGreaterThan(0)
    return { answer, statuses: reached.map(({ status }) => status) }
  }

  const codeOf = (answer: Result<unknown>): string => (answer.ok ? 'ok' : answer.error.code)

  it('answers well, and refuses, and errs, through its channel', async () => {
    table.set(operation, 'channel', row.channel)
    const sandbox = await open(base)

    const happy = await call(sandbox, { kind: 'none' })
    expect(happy.statuses.every((status) => status < 300)).toBe(true)
    table.set(operation, 'sandbox', String(happy.statuses[0]))
    expect(happy.answer).toMatchObject({ ok: true })
    table.set(operation, 'happy path', 'ok')

    const refused = row.wrongPassword
      ? await call(sandbox, { kind: 'none' }, { password: 'wrong' })
      : await call(sandbox, { kind: 'foreign-token' })
    expect(refused.statuses.every((status) => status === 401)).toBe(true)
    const unauthorized = row.means?.unauthorized
    table.set(operation, '401', unauthorized?.(refused.answer) ?? codeOf(refused.answer))
    if (!unauthorized) expect(codeOf(refused.answer)).toBe('identities/session-refused')

    const bad = row.badBody ?? { body: '{"unheard":"of"}', contentType: 'text/html' }
    const wrong = await call(sandbox, { kind: 'body', ...bad })
    table.set(operation, 'bad answer', row.means?.badAnswer?.(wrong.answer) ?? codeOf(wrong.answer))
    if (!row.means?.badAnswer) expect(codeOf(wrong.answer)).toBe('identities/bad-answer')
    await sandbox.close()

    const other = row.unknownPolicy ? await open(base, row.unknownPolicy) : await open(base)
    const unknown = row.askUnknown
      ? await call(other, { kind: 'none' }, { ask: row.askUnknown })
      : await call(other, { kind: 'status', status: 404 })
    expect(unknown.statuses).toContain(404)
    table.set(operation, '404', row.means?.notFound?.(unknown.answer) ?? codeOf(unknown.answer))
    if (!row.means?.notFound) expect(codeOf(unknown.answer)).toBe('identities/not-found')
    await other.close()

    const lacking = row.forbiddenWithout ?? documented
    const poorer = await open(
      base.filter((each) => !lacking.includes(each)),
      row.forbiddenPolicy
    )
    const forbidden = await call(
      poorer,
      row.forbiddenByFetch ? { kind: 'status', status: 403 } : { kind: 'none' }
    )
    expect(forbidden.statuses.every((status) => status === 403)).toBe(true)
    const meaning = row.means?.forbidden?.(forbidden.answer)
    table.set(operation, '403', meaning ?? codeOf(forbidden.answer))
    if (meaning === undefined) {
      expect(codeOf(forbidden.answer)).toBe('identities/forbidden')
      const named = forbidden.answer.ok ? [] : (forbidden.answer.error.permissions ?? [])
      // Whoever lacks a permission hears its name, wherever it is documented.
      expect(named.map(({ category, name }) => `${category}/${name}`)).toEqual(
        permission === 'not-stated' ? [] : lacking
      )
    }
    await poorer.close()
  })
})

describe('the table', () => {
  it('has no empty cell', () => {
    expect(table.emptyCells(operations)).toEqual([])
  })
})
