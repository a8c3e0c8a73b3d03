import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { systemClock } from '@main/platform/system-clock'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { permissions } from '@sandbox/permissions'
import { type MainStep, mainSteps } from '@shared/domain/diagnostics'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newEntry, outboxFolder, valueOf } from '../../support/outbox-folder'
import { createTestEngine } from '../../support/sandbox-engine'
import { temporaryFolder } from '../../support/sandbox-harness'
import { fingerprintOf, selfSigned } from '../../support/self-signed'
import type { TestStation } from '../../support/test-station'
import { connectTo, signInAs, twoServers } from '../../support/two-servers'

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

async function check(station: TestStation, step: MainStep) {
  return valueOf(await station.call('diagnostics:check', { step }))
}

async function findings(station: TestStation) {
  const found: Record<string, string> = {}
  for (const step of mainSteps) found[step] = (await check(station, step)).finding
  return found
}

const inOrder = {
  disk: 'disk/fine',
  clock: 'clock/fine',
  trust: 'trust/training',
  account: 'account/fine',
  outbox: 'outbox/fine',
  'key-store': 'key-store/training',
  'audit-log': 'audit-log/fine',
  databases: 'databases/fine'
}

describe('the self-check', () => {
  it('finds a station in Training mode in order', async () => {
    const { station } = await twoServers(engine, {}, { profileFolder: await temporaryFolder() })
    expect(await findings(station)).toEqual(inOrder)
    expect(await check(station, 'databases')).toMatchObject({
      figures: { outboxVersion: 1, auditVersion: 1 }
    })
    // It is for the desk, and for the steps that there are.
    const ask = (role: 'desk' | 'visitor', step: string) =>
      station.route({ role, channel: 'diagnostics:check', input: { step } })
    expect(await ask('desk', 'camera')).toMatchObject({ ok: false, error: { code: 'ipc/bad-request' } })
    expect(await ask('visitor', 'disk')).toMatchObject({ ok: false, error: { code: 'ipc/forbidden' } })
  })

  it('finds out an unknown certificate, and how long a known one still holds', async () => {
    const tls = selfSigned({ notAfter: new Date(Date.now() + 20.5 * 24 * 3_600_000) })
    const { site, station } = await twoServers(engine, { tls, permissions: Object.values(permissions) })
    await connectTo(station, site)
    expect(await check(station, 'trust')).toEqual({ finding: 'trust/refused', figures: { days: 20 } })
    expect(await check(station, 'clock')).toEqual({ finding: 'clock/unknown' })
    const sha256 = fingerprintOf(tls).replaceAll(':', '').toLowerCase()
    await connectTo(station, site, { kind: 'pinned', sha256 })
    expect(await check(station, 'trust')).toEqual({ finding: 'trust/expires-soon', figures: { days: 20 } })
    // The clock is compared without an account.
    expect(await check(station, 'clock')).toMatchObject({ finding: 'clock/fine' })
    expect(await check(station, 'account')).toEqual({ finding: 'account/signed-out' })
    await signInAs(station, site.account)
    expect(await check(station, 'account')).toEqual({ finding: 'account/fine' })
    expect(await check(station, 'key-store')).toEqual({ finding: 'key-store/allowed' })
  })

  it('tells what is closed to an account', async () => {
    const { site, station } = await twoServers(engine, { sampleAccounts: ['lookup-only'] })
    await connectTo(station, site)
    await signInAs(station, site.accounts['lookup-only'])
    const account = await check(station, 'account')
    expect(account.finding).toBe('account/lacks')
    expect(account.figures?.count).toBeGreaterThan(0)
    expect(await check(station, 'trust')).toEqual({ finding: 'trust/plain-http' })
  })

  it('finds out a wrong clock and a server that is away', async () => {
    const clock = { ...systemClock(), now: () => Date.now() + 3_600_000 }
    const { site, station } = await twoServers(engine, {}, { clock })
    const differs = await check(station, 'clock')
    expect(differs.finding).toBe('clock/differs')
    expect(Math.abs((differs.figures?.seconds ?? 0) - 3600)).toBeLessThan(60)
    await connectTo(station, site)
    await site.close()
    expect(await check(station, 'trust')).toEqual({ finding: 'trust/unreachable' })
    expect(await check(station, 'clock')).toEqual({ finding: 'clock/unknown' })
  })

  it('finds a journal that was changed from outside', async () => {
    const place = outboxFolder()
    const entry = newEntry()
    const first = await place.open()
    valueOf(await first.store.add(entry))
    const step = { kind: 'photo', key: randomUUID() } as const
    const begun = { at: place.now, event: { kind: 'begun', step } } as const
    const change = { state: { kind: 'queued' }, attempts: 0 } as const
    valueOf(first.store.record(entry.enrollmentId, [begun], change))
    expect(first.file?.isSound()).toEqual({ ok: true, value: true })
    first.store.close()

    const database = new DatabaseSync(join(place.folder, 'outbox.sqlite'))
    database.exec(`UPDATE journal SET entry = replace(entry, 'begun', 'done')`)
    database.close()
    const again = await place.open()
    expect(again.file?.isSound()).toEqual({ ok: true, value: false })
  })
})
