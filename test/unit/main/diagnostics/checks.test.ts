import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Check } from '@main/diagnostics/check'
import { accountCheck } from '@main/diagnostics/checks/account'
import { auditLogCheck } from '@main/diagnostics/checks/audit-log'
import { clockCheck } from '@main/diagnostics/checks/clock'
import { databasesCheck } from '@main/diagnostics/checks/databases'
import { diskCheck } from '@main/diagnostics/checks/disk'
import { keyStoreCheck } from '@main/diagnostics/checks/key-store'
import { outboxCheck } from '@main/diagnostics/checks/outbox'
import { trustCheck } from '@main/diagnostics/checks/trust'
import { probeServer, type ServerProbe } from '@main/diagnostics/probe-server'
import { type MainChecks, SelfCheck } from '@main/diagnostics/self-check'
import { keyFileBox } from '@main/platform/key-file-box'
import { type AccountReport, capabilities, type Grant } from '@shared/domain/account'
import { checkOutcome, type MainStep, mainSteps } from '@shared/domain/diagnostics'
import type { OutboxStatus } from '@shared/domain/outbox'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { describe, expect, it, onTestFinished } from 'vitest'
import { manualClock } from '../../../support/manual-clock'
import { memoryFile } from '../../../support/memory-file'
import { recordingLogger } from '../../../support/recording-logger'

const now = Date.UTC(2026, 0, 1)
const day = 24 * 3_600_000

async function run(check: Check<MainStep>) {
  const outcome = await check.run(new AbortController().signal)
  return checkOutcome.parse(outcome)
}

describe('the disk', () => {
  it('is written, read and left as it was', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'disk-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const { finding, figures } = await run(diskCheck(folder))
    expect(['disk/fine', 'disk/low', 'disk/full']).toContain(finding)
    expect(figures?.bytes).toBeGreaterThan(0)
    expect(readdirSync(folder)).toEqual([])
  })

  it('that takes nothing is told', async () => {
    const absent = join(tmpdir(), 'there-is-no-such-folder')
    expect(await run(diskCheck(absent))).toEqual({ finding: 'disk/not-writable' })
    expect(await run(diskCheck(undefined))).toEqual({ finding: 'disk/not-writable' })
  })
})

const certificate = (days: number) => ({
  sha256: 'a'.repeat(64),
  subject: 's',
  issuer: 'i',
  validFrom: new Date(now - day).toISOString(),
  validTo: new Date(now + days * day).toISOString()
})
const probed = (change: Partial<ServerProbe>): (() => Promise<ServerProbe>) => {
  const probe = { reached: true, certificate: undefined, isRefused: false, clock: { ahead: 0 } }
  return () => Promise.resolve({ ...probe, ...change })
}

describe('the clock', () => {
  it.each([
    [0, 'clock/fine', 0],
    [59_400, 'clock/fine', 59],
    [-61_000, 'clock/differs', -61],
    [3_600_000, 'clock/differs', 3600]
  ])('that is %i ms ahead of the server: %s', async (ahead, finding, seconds) => {
    expect(await run(clockCheck(probed({ clock: { ahead } })))).toEqual({ finding, figures: { seconds } })
  })

  it('cannot be compared without a server, or with one that does not tell the time', async () => {
    expect(await run(clockCheck(() => Promise.resolve(undefined)))).toEqual({ finding: 'clock/unknown' })
    expect(await run(clockCheck(probed({ clock: { ahead: undefined } })))).toEqual({
      finding: 'clock/unknown'
    })
  })
})

describe('the server', () => {
  const check = (probe: () => Promise<ServerProbe | undefined>, isEncrypted = true, isTraining = false) =>
    run(trustCheck({ isTraining: () => isTraining, isEncrypted: () => isEncrypted, now: () => now, probe }))

  it('is told with the days that its certificate has left', async () => {
    expect(await check(probed({ certificate: certificate(200) }))).toEqual({
      finding: 'trust/fine',
      figures: { days: 200 }
    })
    expect(await check(probed({ certificate: certificate(30) }))).toMatchObject({
      finding: 'trust/expires-soon'
    })
    expect(await check(probed({ certificate: certificate(-1), isRefused: true, reached: false }))).toEqual({
      finding: 'trust/refused',
      figures: { days: -1 }
    })
  })

  it('is told when it cannot be reached, or is not encrypted, or is this program', async () => {
    expect(await check(probed({ reached: false }))).toEqual({ finding: 'trust/unreachable' })
    expect(await check(() => Promise.resolve(undefined))).toEqual({ finding: 'trust/unreachable' })
    expect(await check(probed({}), false)).toEqual({ finding: 'trust/plain-http' })
    expect(await check(probed({}), false, true)).toEqual({ finding: 'trust/training' })
  })
})

describe('SECURITY: the question to a server', () => {
  it('carries no token and no password, and its transport is closed whatever comes', async () => {
    let closed = 0
    const requests: Request[] = []
    const network = (answer: () => Promise<Response>) => ({
      open: () => ({
        fetch: (...[url, init]: Parameters<typeof fetch>) => {
          requests.push(new Request(url, init))
          return answer()
        },
        close: () => {
          closed += 1
          return Promise.resolve()
        }
      })
    })
    const ask = (answer: () => Promise<Response>) => {
      const parts = { network: network(answer), clock: manualClock(now) }
      return probeServer('https://ids.example', { kind: 'system' }, parts, new AbortController().signal)
    }
    const headers = { date: new Date(now - 5000).toUTCString() }
    expect((await ask(() => Promise.resolve(new Response(null, { status: 401, headers })))).clock.ahead).toBe(
      5000
    )
    expect(await ask(() => Promise.reject(new TypeError('away')))).toMatchObject({
      reached: false,
      isRefused: false
    })
    expect(closed).toBe(2)
    for (const { headers: sent, method, body, url } of requests) {
      expect([[...sent.keys()], method, body]).toEqual([[], 'GET', null])
      expect(new URL(url).search).toBe('')
    }
  })
})

describe('the account', () => {
  const report = (grantOf: (capability: string) => Grant): AccountReport => ({
    username: 'ottilie',
    roles: ['Zweifelhofer'],
    capabilities: capabilities.map((capability) => ({
      capability,
      grant: grantOf(capability),
      missing: []
    }))
  })
  const check = (grantOf: (capability: string) => Grant) =>
    run(accountCheck(() => Promise.resolve(ok(report(grantOf)))))

  it('is told by what is closed to it, without its name', async () => {
    expect(await check(() => 'granted')).toEqual({ finding: 'account/fine' })
    expect(await check((one) => (one === 'enroll' ? 'missing' : 'granted'))).toEqual({
      finding: 'account/lacks',
      figures: { count: 1 }
    })
    expect(await check(() => 'missing')).toEqual({
      finding: 'account/unfit',
      figures: { count: capabilities.length }
    })
    expect(await check(() => 'unknown')).toMatchObject({ finding: 'account/lacks' })
  })

  it('may be nobody’s, or not be told', async () => {
    const failing = (code: 'identities/signed-out' | 'identities/unreachable') =>
      run(accountCheck(() => Promise.resolve(err(appError(code)))))
    expect(await failing('identities/signed-out')).toEqual({ finding: 'account/signed-out' })
    expect(await failing('identities/unreachable')).toEqual({
      finding: 'account/failed',
      error: 'identities/unreachable'
    })
  })
})

describe('the outbox', () => {
  const empty: OutboxStatus = { waiting: 0, blocked: 0, quarantined: 0, level: 'normal' }
  const check = (status: Partial<OutboxStatus>, isSound = true) =>
    run(
      outboxCheck(
        () => Promise.resolve({ status: () => ok({ ...empty, ...status }), isSound: () => ok(isSound) }),
        () => now
      )
    )

  it('is told by what matters most', async () => {
    const oldest = new Date(now - 3_600_000).toISOString()
    expect(await check({})).toEqual({ finding: 'outbox/fine', figures: { count: 0 } })
    expect(await check({ waiting: 2, oldest })).toEqual({
      finding: 'outbox/fine',
      figures: { count: 2, seconds: 3600 }
    })
    expect(await check({ waiting: 2, level: 'warning' })).toMatchObject({ finding: 'outbox/near-limit' })
    expect(await check({ waiting: 2, blocked: 1 })).toMatchObject({
      finding: 'outbox/blocked',
      figures: { count: 1 }
    })
    expect(await check({ quarantined: 3, blocked: 1 })).toMatchObject({
      finding: 'outbox/quarantined',
      figures: { count: 3 }
    })
    expect(await check({ problem: 'outbox/damaged' })).toMatchObject({ finding: 'outbox/set-aside' })
    expect(await check({ level: 'stopped' })).toMatchObject({
      finding: 'outbox/stopped',
      error: 'outbox/full'
    })
    expect(await check({ level: 'stopped', problem: 'outbox/disk-full' })).toMatchObject({
      finding: 'outbox/stopped',
      error: 'outbox/disk-full'
    })
    expect(await check({}, false)).toEqual({ finding: 'outbox/not-sound' })
  })
})

describe('the key store', () => {
  const box = keyFileBox(memoryFile())
  const check = (change: Partial<typeof box>, isTraining: boolean, allowed = false) =>
    run(
      keyStoreCheck({
        box: { ...box, ...change },
        isTraining: () => isTraining,
        allowsUnprotected: () => allowed
      })
    )
  const kept = { protection: () => Promise.resolve('operating-system' as const) }

  it('is tried, and told by what is kept under it', async () => {
    expect(await check(kept, false)).toEqual({ finding: 'key-store/fine' })
    expect(await check({}, true)).toEqual({ finding: 'key-store/training' })
    expect(await check({}, false)).toEqual({ finding: 'key-store/none' })
    expect(await check({}, false, true)).toEqual({ finding: 'key-store/allowed' })
    const open = () => Promise.resolve(err(appError('secrets/unreadable')))
    expect(await check({ ...kept, open }, false)).toEqual({
      finding: 'key-store/broken',
      error: 'secrets/unreadable'
    })
  })
})

describe('the files', () => {
  it('of the audit log are walked along', async () => {
    const check = (verdict: Parameters<typeof auditLogCheck>[0]) => run(auditLogCheck(verdict))
    expect(await check(() => Promise.resolve(ok({ verdict: 'intact', records: 7 })))).toEqual({
      finding: 'audit-log/fine',
      figures: { count: 7 }
    })
    expect(await check(() => Promise.resolve(ok({ verdict: 'broken', at: 3, records: 7 })))).toEqual({
      finding: 'audit-log/broken',
      figures: { count: 3 }
    })
    expect(await check(() => Promise.resolve(err(appError('audit/unreadable'))))).toEqual({
      finding: 'audit-log/failed',
      error: 'audit/unreadable'
    })
  })

  it('are told with their versions', async () => {
    const auditLog = () => Promise.resolve(ok(1))
    expect(await run(databasesCheck({ outbox: () => Promise.resolve(ok(2)), auditLog }))).toEqual({
      finding: 'databases/fine',
      figures: { outboxVersion: 2, auditVersion: 1 }
    })
    expect(await run(databasesCheck({ outbox: () => Promise.resolve(undefined), auditLog }))).toEqual({
      finding: 'databases/failed',
      error: 'outbox/failed'
    })
  })
})

describe('the self-check in main', () => {
  const checksWith = (odd: Check<'disk'>['run']): MainChecks => {
    const check = <Step extends MainStep>(id: Step): Check<Step> => ({
      id,
      run: () => Promise.resolve({ finding: 'databases/fine' })
    })
    const rest = Object.fromEntries(mainSteps.map((id) => [id, check(id)])) as unknown as MainChecks
    return { ...rest, disk: { id: 'disk', run: odd } }
  }

  it('answers for a step that throws, and tells its kind only', async () => {
    const logger = recordingLogger()
    const check = new SelfCheck(
      checksWith(() => Promise.reject(new TypeError('of Ottilie'))),
      manualClock(),
      logger
    )
    expect(await check.run('disk')).toEqual({ finding: 'check/failed' })
    expect(logger.lines).toEqual([
      { level: 'error', event: 'self-check-threw', fields: { step: 'disk', name: 'TypeError' } }
    ])
    expect(await check.run('clock')).toEqual({ finding: 'databases/fine' })
  })

  it('answers for a step that hangs, and tells it to stop', async () => {
    const clock = manualClock()
    let heard: AbortSignal | undefined
    const check = new SelfCheck(
      checksWith((signal) => {
        heard = signal
        return new Promise(() => undefined)
      }),
      clock,
      recordingLogger()
    )
    const outcome = check.run('disk')
    clock.advance(60_000)
    expect(await outcome).toEqual({ finding: 'check/timed-out' })
    expect(heard?.aborted).toBe(true)
  })
})
