import { keyFileBox } from '@main/platform/key-file-box'
import type { SecretBox } from '@main/platform/ports'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import type { OutboxStatus } from '@shared/domain/outbox'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { submitVisit } from '../../support/enrollment-desk'
import { memoryFile } from '../../support/memory-file'
import { memorySettings } from '../../support/memory-settings'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'
import { type TestStation, type TestStationOverrides, testStation } from '../../support/test-station'
import { tinyJpeg } from '../../support/tiny-jpeg'
import { connectTo } from '../../support/two-servers'

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

/** A key store that is there or not; what it seals can be opened either way. */
function secretBox(): SecretBox & { isThere: boolean } {
  const box = {
    ...keyFileBox(memoryFile()),
    isThere: false,
    protection: () => Promise.resolve(box.isThere ? ('operating-system' as const) : ('none' as const))
  }
  return box
}

async function setUp(overrides: TestStationOverrides = {}) {
  const sandbox = await startTestSandbox(engine)
  const box = secretBox()
  const training = { baseUrl: sandbox.baseUrl, ...sandbox.account }
  const start = (): TestStation => {
    const station = testStation(training, {
      secretBox: box,
      settingsFile: memorySettings({}),
      ...overrides
    })
    onTestFinished(() => station.stop())
    station.start()
    return station
  }
  const enroll = async (station: TestStation) =>
    (await submitVisit(station, { photos: [tinyJpeg], searched: false })).submitted
  return { sandbox, box, start, enroll }
}

const refused = { ok: false, error: { code: 'secrets/no-key-store' } }
const stopped = { ok: true, value: { level: 'stopped', problem: 'secrets/no-key-store' } }
const told = (station: TestStation): OutboxStatus[] =>
  station.events
    .filter(({ event }) => event === 'outbox:status-changed')
    .map(({ payload }) => payload as OutboxStatus)

describe('SECURITY: without a key store', () => {
  it('nobody is enrolled for a real server, and the station says so before somebody stands there', async () => {
    const { start, sandbox, enroll } = await setUp()
    const station = start()
    expect(await station.call('outbox:read-status')).toMatchObject({ value: { level: 'normal' } })
    await connectTo(station, sandbox)
    await expect.poll(() => told(station).at(-1)).toMatchObject(stopped.value)
    expect(await station.call('outbox:read-status')).toMatchObject(stopped)
    expect(await enroll(station)).toMatchObject(refused)
    expect(await station.call('outbox:list')).toEqual({ ok: true, value: { items: [] } })
  })

  it('practice goes on, and goes on again after a real server', async () => {
    const { start, sandbox, enroll } = await setUp()
    const station = start()
    expect(await enroll(station)).toMatchObject({ ok: true })
    await connectTo(station, sandbox)
    expect(await enroll(station)).toMatchObject(refused)
    expect(await station.call('server:use-training')).toMatchObject({ ok: true })
    expect(await enroll(station)).toMatchObject({ ok: true })
  })

  it('a site can decide that it may be', async () => {
    const settingsFile = memorySettings({ allowUnprotectedSecrets: true })
    const { start, sandbox, enroll } = await setUp({ settingsFile })
    const station = start()
    await connectTo(station, sandbox)
    expect(await enroll(station)).toMatchObject({ ok: true })
  })

  it('it has to wait for one; as soon as there is one, it is used', async () => {
    const { start, sandbox, enroll, box } = await setUp()
    const station = start()
    await connectTo(station, sandbox)
    expect(await enroll(station)).toMatchObject(refused)
    box.isThere = true
    expect(await enroll(station)).toMatchObject({ ok: true })
    expect(await station.call('outbox:read-status')).toMatchObject({ value: { level: 'normal' } })
  })

  it('a file of another station is not taken in either', async () => {
    const settingsFile = memorySettings({ allowUnprotectedSecrets: true })
    const from = await setUp({ settingsFile })
    const giving = from.start()
    await connectTo(giving, from.sandbox)
    expect(await from.enroll(giving)).toMatchObject({ ok: true })
    const passphrase = 'correct horse battery'
    const made = await giving.call('outbox:export', { passphrase })
    if (!made.ok) throw new Error(made.error.code)
    const { exportId, bytes } = made.value
    const read = await giving.call('outbox:read-export', { exportId, offset: 0 })
    if (!read.ok) throw new Error(read.error.code)

    const { start, box } = await setUp()
    const taking = start()
    const takeIn = async () => {
      const begun = await taking.call('outbox:begin-import', { bytes })
      if (!begun.ok) throw new Error(begun.error.code)
      const { importId } = begun.value
      await taking.call('outbox:write-import', { importId, offset: 0, piece: read.value.piece })
      return taking.call('outbox:finish-import', { importId, passphrase })
    }
    expect(await takeIn()).toMatchObject(refused)
    box.isThere = true
    expect(await takeIn()).toEqual({ ok: true, value: { added: 1, known: 0 } })
  })
})
