import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { keyFileBox } from '@main/platform/key-file-box'
import type { SecretBox } from '@main/platform/ports'
import { errors } from '@renderer/text/en/errors'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { appError, type ErrorCode } from '@shared/errors'
import { err, type Result } from '@shared/result'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anna, submitVisit, until } from '../../support/enrollment-desk'
import { faultyFetch } from '../../support/faulty-fetch'
import { memoryFile } from '../../support/memory-file'
import { samplePerson } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'
import { type StationProfile, stationProfile } from '../../support/station-profile'
import type { TestStation } from '../../support/test-station'
import { tinyJpeg } from '../../support/tiny-jpeg'
import { signInAs } from '../../support/two-servers'

let engine: FaceEngine
let ada: Uint8Array<ArrayBuffer>
let bea: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  engine = createTestEngine()
  ada = await samplePhoto(samplePerson('ada'))
  bea = await samplePhoto(samplePerson('bea'))
})
afterAll(() => engine.close())

const bert = { firstName: 'Bert', lastName: 'Adler' }
const enrollAda = (station: TestStation) => submitVisit(station, { photos: [ada], searched: false })
const enrollBea = (station: TestStation) =>
  submitVisit(station, { photos: [bea], searched: false, details: { name: bert } })

/** Fails unless the answer is this refusal, and there are words for it. */
function expectRefusal(answer: Result<unknown>, code: ErrorCode): void {
  expect(answer).toMatchObject({ ok: false, error: { code } })
  expect(errors[code].title.length * errors[code].advice.length).toBeGreaterThan(0)
}

async function expectProblem(station: TestStation, code: ErrorCode | undefined): Promise<void> {
  const status = await station.call('outbox:read-status')
  expect(status).toMatchObject({ ok: true })
  expect(status.ok && status.value.problem).toBe(code)
}

const itemsOf = async (station: TestStation) => {
  const list = await station.call('outbox:list')
  if (!list.ok) throw new Error(list.error.code)
  return list.value.items
}

/** A station with enrollments that wait for the network, before anything happens to its files. */
async function setUp(enroll: readonly (typeof enrollAda)[] = [enrollAda]) {
  const sandbox = await startTestSandbox(engine)
  const network = faultyFetch()
  const { baseUrl } = sandbox
  const profile = await stationProfile({ baseUrl, fetch: network.fetch })
  const station = profile.start()
  expect(await signInAs(station, sandbox.account, true)).toMatchObject({ ok: true })
  network.isDown = true
  const ids: string[] = []
  for (const one of enroll) {
    const { details, submitted } = await one(station)
    expect(submitted).toMatchObject({ ok: true })
    ids.push(details.enrollmentId)
  }
  if (ids[0] !== undefined) await until(station, profile.clock, ids[0], 'waiting')
  await station.stop()
  const delivered = async (station: TestStation, enrollmentId = ids[0] ?? '') => {
    network.isDown = false
    const { personId } = await until(station, profile.clock, enrollmentId, 'done')
    return station.call('people:read', { personId })
  }
  return { ...profile, profile, network, ids, delivered, account: sandbox.account }
}

const hasName = (name: typeof anna) => ({ ok: true, value: { aliases: { items: [name] } } })
const databaseOf = ({ folder }: Pick<StationProfile, 'folder'>): string =>
  join(folder, 'outbox', 'outbox.sqlite')

describe('a full disk', () => {
  it('refuses the next one in words, keeps what was accepted, and goes on when there is room', async () => {
    const { start, ids, delivered } = await setUp()
    const full = start({ maxOutboxBytes: 250_000 })
    let refused: Result<unknown> | undefined
    let accepted = 1
    while (refused === undefined && accepted < 10) {
      const { submitted } = await enrollBea(full)
      if (submitted.ok) accepted += 1
      else refused = submitted
    }
    if (refused === undefined) throw new Error('it never got full')
    expectRefusal(refused, 'outbox/disk-full')
    await expectProblem(full, 'outbox/disk-full')
    const items = await itemsOf(full)
    expect(items).toHaveLength(accepted)
    expect(items[0]).toMatchObject({ enrollmentId: ids[0], name: anna })
    expect(await full.call('outbox:read-photo', { enrollmentId: ids[0] ?? '' })).toEqual({
      ok: true,
      value: { jpeg: ada }
    })
    await full.stop()

    const roomy = start()
    expect(await itemsOf(roomy)).toHaveLength(accepted)
    expect((await enrollBea(roomy)).submitted).toMatchObject({ ok: true })
    expect(await delivered(roomy)).toMatchObject(hasName(anna))
  })

  it('that has room again accepts again, without a restart and though nothing was written meanwhile', async () => {
    const { start, folder } = await setUp()
    const room = readFileSync(databaseOf({ folder })).byteLength + 40_000
    const station = start({ maxOutboxBytes: room })
    expectRefusal((await enrollBea(station)).submitted, 'outbox/disk-full')
    await expectProblem(station, 'outbox/disk-full')
    // There is room for this one, as if somebody had tidied up.
    const small = await submitVisit(station, { photos: [tinyJpeg], searched: false })
    expect(small.submitted).toMatchObject({ ok: true })
    await expectProblem(station, undefined)
  })
})

describe('a database file', () => {
  it('that is damaged is set aside byte for byte and told, and the desk goes on', async () => {
    const { start, folder, clock, network } = await setUp()
    const path = databaseOf({ folder })
    const damaged = readFileSync(path).fill(0x5a, 4096, 3 * 4096)
    writeFileSync(path, damaged)
    const station = start()
    await expectProblem(station, 'outbox/damaged')
    expect(errors['outbox/damaged'].advice).not.toBe('')
    expect(await itemsOf(station)).toEqual([])
    const outbox = dirname(path)
    const aside = readdirSync(outbox).find((name) => name.includes('.damaged-')) ?? ''
    expect(readFileSync(join(outbox, aside)).equals(damaged)).toBe(true)
    const { details, submitted } = await enrollBea(station)
    expect(submitted).toMatchObject({ ok: true })
    network.isDown = false
    await until(station, clock, details.enrollmentId, 'done')
    await expectProblem(station, 'outbox/damaged')
  })

  it('in which one enrollment is damaged keeps that one apart, says so, and sends the others', async () => {
    const { start, folder, ids, delivered } = await setUp([enrollAda, enrollBea])
    const database = new DatabaseSync(databaseOf({ folder }))
    database.prepare('UPDATE contents SET sealed = zeroblob(length(sealed)) WHERE number = 1').run()
    database.close()
    const station = start()
    const quarantined = { kind: 'quarantined', code: 'outbox/unreadable-item' }
    const [first, second] = await itemsOf(station)
    expect(first).toMatchObject({ enrollmentId: ids[0], state: quarantined })
    expect(first).not.toHaveProperty('name')
    expect(second).toMatchObject({ name: bert })
    expect(await station.call('outbox:read-status')).toMatchObject({ value: { waiting: 1, quarantined: 1 } })
    expectRefusal(
      await station.call('outbox:read-photo', { enrollmentId: ids[0] ?? '' }),
      'outbox/unreadable-item'
    )
    expect(await delivered(station, ids[1])).toMatchObject(hasName(bert))
    expect(await itemsOf(station)).toMatchObject([{ state: quarantined }, { state: { kind: 'done' } }])
  })

  it('that another station has open is told, and neither of the two takes the other one’s', async () => {
    const { start, delivered } = await setUp()
    const first = start()
    await expectProblem(first, undefined)
    const second = start()
    await expectProblem(second, 'outbox/failed')
    expectRefusal((await enrollBea(second)).submitted, 'outbox/failed')
    expectRefusal(await second.call('outbox:list'), 'outbox/failed')
    await second.stop()
    expect(await delivered(first)).toMatchObject(hasName(anna))
  })
})

describe('a profile that takes no files', () => {
  it('is told by each call, and what was accepted is there again when it does', async () => {
    const { start, folder, delivered } = await setUp()
    // As without the right to write, which root cannot be refused: a file lies where the folder has to be.
    const [outbox, aside] = [join(folder, 'outbox'), join(folder, 'aside')]
    renameSync(outbox, aside)
    writeFileSync(outbox, '')
    const station = start()
    await expectProblem(station, 'outbox/read-only')
    expectRefusal((await enrollBea(station)).submitted, 'outbox/read-only')
    expectRefusal(await station.call('outbox:list'), 'outbox/read-only')
    const passphrase = 'correct horse battery'
    expectRefusal(await station.call('outbox:export', { passphrase }), 'outbox/read-only')
    expectRefusal(await station.call('outbox:begin-import', { bytes: 5000 }), 'outbox/read-only')
    await station.stop()
    rmSync(outbox)
    renameSync(aside, outbox)
    expect(await delivered(start())).toMatchObject(hasName(anna))
  })

  it('or none for the audit log: nothing counts as accepted that is not recorded', async () => {
    const { start, folder } = await setUp([])
    const log = join(folder, 'audit.db')
    rmSync(log)
    mkdirSync(log)
    const station = start()
    const { details, submitted } = await enrollBea(station)
    expectRefusal(submitted, 'audit/not-written')
    // It is on the disk all the same, once, and a repeat makes up for the record.
    expect(await itemsOf(station)).toMatchObject([{ enrollmentId: details.enrollmentId }])
    expectRefusal(await station.call('enrollments:submit', details), 'audit/not-written')
    expect(await itemsOf(station)).toHaveLength(1)
  })
})

const noKeyStore: SecretBox = {
  protection: () => Promise.resolve('none'),
  seal: () => Promise.resolve(err(appError('secrets/no-key-store'))),
  open: () => Promise.resolve(err(appError('secrets/unreadable')))
}

describe('a key store', () => {
  it('that is away: nothing is accepted, nothing is lost, and with it everything is there again', async () => {
    const { start, ids, delivered, account } = await setUp()
    const without = start({ secretBox: noKeyStore })
    await expectProblem(without, 'secrets/no-key-store')
    expectRefusal((await enrollBea(without)).submitted, 'secrets/no-key-store')
    const enrollmentId = ids[0] ?? ''
    expectRefusal(await without.call('outbox:read-photo', { enrollmentId }), 'secrets/no-key-store')
    expect(await itemsOf(without)).toMatchObject([{ enrollmentId, state: { kind: 'waiting' } }])
    await without.stop()
    const again = start()
    await expectProblem(again, undefined)
    expect(await itemsOf(again)).toMatchObject([{ enrollmentId, name: anna }])
    await signInAs(again, account)
    expect(await delivered(again)).toMatchObject(hasName(anna))
  })

  it('that comes later is used as soon as it is there, also where nothing waits', async () => {
    const { start } = await setUp([])
    let store = noKeyStore
    const there = keyFileBox(memoryFile())
    const secretBox: SecretBox = {
      protection: () => store.protection(),
      seal: (plain) => store.seal(plain),
      open: (sealed) => store.open(sealed)
    }
    const station = start({ secretBox })
    expectRefusal((await enrollBea(station)).submitted, 'secrets/no-key-store')
    store = there
    expect((await enrollBea(station)).submitted).toMatchObject({ ok: true })
    await expectProblem(station, undefined)
  })

  it('that has lost its keys: what waits is said to be unreadable, and new ones are accepted', async () => {
    const { start, ids, network, clock, account } = await setUp()
    const forgetful = start({ secretBox: keyFileBox(memoryFile()) })
    const enrollmentId = ids[0] ?? ''
    const lost = { enrollmentId, state: { kind: 'quarantined', code: 'outbox/key-lost' } }
    expect(await itemsOf(forgetful)).toMatchObject([lost])
    expectRefusal(await forgetful.call('outbox:read-photo', { enrollmentId }), 'outbox/key-lost')
    expect(await forgetful.call('outbox:read-status')).toMatchObject({
      value: { quarantined: 1, waiting: 0 }
    })
    // The audit log's key is gone with it: it says so, and goes on under a new one.
    expect(await forgetful.call('audit:verify')).toMatchObject({ value: { verdict: 'broken' } })
    network.isDown = false
    await signInAs(forgetful, account)
    const { details, submitted } = await enrollBea(forgetful)
    expect(submitted).toMatchObject({ ok: true })
    await until(forgetful, clock, details.enrollmentId, 'done')
    expect(await itemsOf(forgetful)).toMatchObject([lost, { state: { kind: 'done' } }])
  })
})
