import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { keyFileBox } from '@main/platform/key-file-box'
import { systemClock } from '@main/platform/system-clock'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { sampleAccounts } from '@sandbox/permissions'
import type { SandboxOptions } from '@sandbox/sandbox'
import type { AccountReport, Capability } from '@shared/domain/account'
import type { ServerState, ServerTrust } from '@shared/domain/server'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { memoryFile } from '../../support/memory-file'
import { memorySettings } from '../../support/memory-settings'
import { createTestEngine } from '../../support/sandbox-engine'
import {
  startTestSandbox,
  startUnsignedSandbox,
  temporaryFolder,
  type TestSandbox
} from '../../support/sandbox-harness'
import { enrollSample } from '../../support/sandbox-person'
import { fingerprintOf, selfSigned, testAuthority } from '../../support/self-signed'
import { type TestStation, type TestStationOverrides, testStation } from '../../support/test-station'

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

const system: ServerTrust = { kind: 'system' }

/** A station in Training mode beside a second server, a stranger to it. */
async function setUp(options: Partial<SandboxOptions> = {}, overrides: TestStationOverrides = {}) {
  const training = await startTestSandbox(engine)
  const site = await startTestSandbox(engine, { sampleAccounts, ...options })
  const credentialsFile = memoryFile()
  const settingsFile = overrides.settingsFile ?? memorySettings({ allowUnprotectedSecrets: true })
  const parts = {
    clock: systemClock(),
    secretBox: keyFileBox(memoryFile()),
    ...overrides,
    credentialsFile,
    settingsFile
  }
  const start = (): TestStation => {
    const station = testStation({ baseUrl: training.baseUrl, ...training.account }, parts)
    onTestFinished(() => station.stop())
    return station
  }
  return { site, start, station: start(), credentialsFile, settingsFile }
}

async function connectTo(station: TestStation, { baseUrl }: { baseUrl: string }, trust = system) {
  const answer = await station.call('server:connect', { address: baseUrl, acceptsPlainHttp: true, trust })
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

const signInAs = (station: TestStation, account: TestSandbox['account'] | undefined, remember = false) =>
  station.call('server:sign-in', { username: '', password: '', ...account, remember })

const connection = async (station: TestStation) => {
  const answer = await station.call('station:read-connection')
  return answer.ok ? answer.value : answer.error.code
}

const stateOf = async (station: TestStation): Promise<ServerState> => {
  const answer = await station.call('server:read')
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

describe('the station', () => {
  it('starts in Training mode, signed in by itself', async () => {
    const { station } = await setUp()
    expect(await stateOf(station)).toEqual({ mode: 'training' })
    station.start()
    await expect.poll(() => connection(station)).toBe('ready')
  })

  it('works with another server after connecting and signing in, and says so', async () => {
    const { station, site } = await setUp()
    station.start()
    expect(await connectTo(station, site)).toMatchObject({ mode: 'server', baseUrl: site.baseUrl })
    await expect.poll(() => connection(station)).toBe('signed-out')
    expect(
      await station.call('people:identify', { probe: new Uint8Array([0xff, 0xd8, 0xff]) })
    ).toMatchObject({
      ok: false
    })

    const signedIn = await signInAs(station, site.account)
    expect(signedIn).toMatchObject({ ok: true, value: { username: 'training', remembered: false } })
    await expect.poll(() => connection(station)).toBe('ready')
    expect(station.events.filter(({ event }) => event === 'server:changed')).toHaveLength(2)
  })

  it('takes no address that is none, and no unencrypted one by accident', async () => {
    const { station, site } = await setUp()
    const connect = (address: string) =>
      station.call('server:connect', { address, acceptsPlainHttp: false, trust: system })
    expect(await connect('not an address')).toMatchObject({ error: { code: 'server/bad-address' } })
    expect(await connect(site.baseUrl)).toMatchObject({ error: { code: 'server/plain-http' } })
    expect(await stateOf(station)).toEqual({ mode: 'training' })
  })

  it('refuses as an authority what is no certificate, and what cannot issue any', async () => {
    const { station } = await setUp()
    for (const pem of ['nonsense', selfSigned().cert, `${testAuthority().cert}${testAuthority().cert}`]) {
      const answer = await station.call('server:connect', {
        address: 'https://host:5009',
        acceptsPlainHttp: false,
        trust: { kind: 'authority', pem }
      })
      expect(answer).toMatchObject({ ok: false, error: { code: 'server/bad-authority' } })
    }
  })

  it('keeps its account when another one is refused', async () => {
    const { station, site } = await setUp()
    await connectTo(station, site)
    await signInAs(station, site.account)
    const refused = await signInAs(station, { username: 'training', password: 'wrong' })
    expect(refused).toMatchObject({ ok: false, error: { code: 'identities/unauthorized' } })
    expect(await stateOf(station)).toMatchObject({ username: 'training' })
    expect((await station.call('server:check-account')).ok).toBe(true)
  })

  it('goes back to Training mode', async () => {
    const { station, site } = await setUp()
    station.start()
    await connectTo(station, site)
    await signInAs(station, site.account)
    expect(await station.call('server:use-training')).toEqual({ ok: true, value: { mode: 'training' } })
    await expect.poll(() => connection(station)).toBe('ready')
  })

  it('changes one thing after the other when everything is asked for at once', async () => {
    const { station, site } = await setUp()
    const trust = system
    await Promise.all([
      station.call('server:connect', { address: site.baseUrl, acceptsPlainHttp: true, trust }),
      signInAs(station, site.account),
      station.call('server:sign-out'),
      station.call('server:use-training'),
      station.call('server:connect', { address: site.baseUrl, acceptsPlainHttp: true, trust })
    ])
    expect(await stateOf(station)).toMatchObject({ mode: 'server', baseUrl: site.baseUrl })
    expect(await stateOf(station)).not.toHaveProperty('username')
  })
})

describe('a remembered sign-in', () => {
  it('survives a restart of the station, and ends with signing out', async () => {
    const { station, site, start } = await setUp()
    await connectTo(station, site)
    expect(await signInAs(station, site.account, true)).toMatchObject({ value: { remembered: true } })
    await station.stop()

    const second = start()
    expect(await stateOf(second)).toMatchObject({ username: 'training', remembered: true })
    second.start()
    await expect.poll(() => connection(second)).toBe('ready')
    await second.call('server:sign-out')
    await expect.poll(() => connection(second)).toBe('signed-out')

    expect(await stateOf(start())).not.toHaveProperty('username')
  })

  it('is not there when nobody asked for it', async () => {
    const { station, site, start, credentialsFile } = await setUp()
    await connectTo(station, site)
    await signInAs(station, site.account, true)
    await signInAs(station, site.account, false)
    expect(credentialsFile.bytes).toBeUndefined()
    expect(await stateOf(start())).not.toHaveProperty('username')
  })

  it('is refused where the computer cannot keep it, but the sign-in holds until the station stops', async () => {
    const { station, site } = await setUp({}, { settingsFile: memorySettings() })
    await connectTo(station, site)
    expect(await stateOf(station)).toMatchObject({ canRemember: false })
    const answer = await signInAs(station, site.account, true)
    expect(answer).toMatchObject({ ok: false, error: { code: 'secrets/no-key-store' } })
    expect(await stateOf(station)).toMatchObject({ username: 'training', remembered: false })
  })

  it('is not sent to another server', async () => {
    const { station, site, start, credentialsFile } = await setUp()
    const other = await startTestSandbox(engine)
    await connectTo(station, site)
    await signInAs(station, site.account, true)
    await connectTo(station, other)
    expect(credentialsFile.bytes).toBeUndefined()
    expect(await stateOf(start())).not.toHaveProperty('username')
  })

  it('that cannot be read any more leaves the station signed out, and the log says why', async () => {
    const { station, site, start, credentialsFile } = await setUp()
    await connectTo(station, site)
    await signInAs(station, site.account, true)
    credentialsFile.bytes = new Uint8Array(64)
    const second = start()
    expect(await stateOf(second)).not.toHaveProperty('username')
    expect(second.logger.events).toContain('stored-sign-in-unreadable')
  })
})

describe('a server with a certificate of its own', () => {
  const sha256Of = (pem: { cert: string }) => fingerprintOf(pem).replaceAll(':', '').toLowerCase()

  it('is shown, pinned, used, and refused again after its certificate was swapped', async () => {
    const certificate = selfSigned()
    const { station, site } = await setUp({ tls: certificate })
    station.start()
    const address = site.baseUrl
    const look = (trust: ServerTrust) =>
      station.call('server:look-up', { address, acceptsPlainHttp: false, trust })
    expect(await look(system)).toMatchObject({
      value: { finding: { kind: 'untrusted', distrust: 'unknown-issuer' } }
    })
    await connectTo(station, site)
    expect(await signInAs(station, site.account)).toMatchObject({
      error: { code: 'identities/untrusted-certificate' }
    })

    const pinned = { kind: 'pinned', sha256: sha256Of(certificate) } as const
    expect(await look(pinned)).toMatchObject({ value: { finding: { kind: 'identities' } } })
    expect(await connectTo(station, site, pinned)).toMatchObject({ trust: pinned })
    expect((await signInAs(station, site.account)).ok).toBe(true)
    await expect.poll(() => connection(station)).toBe('ready')

    // Somebody else answers at the same address.
    await site.close()
    const port = Number(new URL(address).port)
    const impostor = await startTestSandbox(engine, { tls: selfSigned(), port })
    expect(await station.call('server:check-account')).toMatchObject({
      error: { code: 'identities/untrusted-certificate' }
    })
    expect(await look(pinned)).toMatchObject({
      value: { baseUrl: impostor.baseUrl, finding: { kind: 'untrusted', distrust: 'changed' } }
    })
  })

  it("is trusted by the site's own authority", async () => {
    const authority = testAuthority()
    const { station } = await setUp()
    const site = await startUnsignedSandbox(engine, { tls: selfSigned({ issuer: authority }) })
    const state = await connectTo(station, site, { kind: 'authority', pem: authority.cert })
    expect(state).toMatchObject({ trust: { kind: 'authority', subject: 'CN=Test authority' } })
    expect((await signInAs(station, site.account)).ok).toBe(true)
    const report = await station.call('server:check-account')
    expect(report).toMatchObject({ ok: true, value: { certificateDaysLeft: 364 } })
  })
})

const granted = ({ capabilities }: AccountReport): Capability[] =>
  capabilities.filter(({ grant }) => grant === 'granted').map(({ capability }) => capability)

describe('the account check', () => {
  const expected: readonly (readonly [
    'training' | (typeof sampleAccounts)[number],
    readonly Capability[]
  ])[] = [
    [
      'training',
      [
        'enroll',
        'identify',
        'identify-edge',
        'compare',
        'read-people',
        'edit-people',
        'read-tags',
        'administer-fields'
      ]
    ],
    ['enroller', ['enroll', 'compare', 'read-people', 'edit-people', 'read-tags', 'administer-fields']],
    ['lookup-only', ['identify', 'identify-edge', 'compare', 'read-people', 'read-tags']],
    ['tag-admin', ['read-tags', 'administer-tags']],
    ['nobody', []]
  ]

  it.each(expected)('finds out what %s may do, and changes nothing', async (name, capabilities) => {
    const databasePath = join(await temporaryFolder(), 'site.sqlite')
    const filled = await startTestSandbox(engine, { databasePath })
    await enrollSample(filled.client)
    await filled.close()
    const before = contentOf(databasePath)

    const { station, site } = await setUp({ databasePath })
    await connectTo(station, site)
    await signInAs(station, name === 'training' ? site.account : site.accounts[name])
    const report = await station.call('server:check-account')
    if (!report.ok) throw new Error(report.error.code)
    expect(granted(report.value)).toEqual(capabilities)
    expect(report.value.capabilities.every(({ grant }) => grant !== 'unknown')).toBe(true)
    await site.close()
    expect(contentOf(databasePath)).toBe(before)
  })

  it('names the permissions that are missing, with their category', async () => {
    const { station, site } = await setUp()
    await connectTo(station, site)
    await signInAs(station, site.accounts['lookup-only'])
    const report = await station.call('server:check-account')
    if (!report.ok) throw new Error(report.error.code)
    const missingFor = (capability: Capability) =>
      report.value.capabilities.find((each) => each.capability === capability)?.missing
    expect(missingFor('enroll')).toEqual([
      { category: 'Facial Recognition Services', name: 'Face Enrollment' },
      { category: 'Identities', name: 'Mutate All Identity' }
    ])
    expect(missingFor('read-detections')).toEqual([{ category: 'Identities', name: 'Read Detections' }])
    expect(missingFor('compare')).toEqual([])
    expect(report.value).toMatchObject({ username: 'lookup-only', roles: ['lookup-only'] })
    expect(Math.abs(report.value.clockAheadSeconds ?? 99)).toBeLessThanOrEqual(2)
  })

  it('compares the API where the server publishes its description', async () => {
    const { station, site } = await setUp({ policy: { swagger: 'published' } })
    await connectTo(station, site)
    await signInAs(station, site.account)
    expect(await station.call('server:check-account')).toMatchObject({ value: { differences: [] } })
  })

  it('says nothing about the API where the server does not', async () => {
    const { station, site } = await setUp()
    await connectTo(station, site)
    await signInAs(station, site.account)
    const report = await station.call('server:check-account')
    expect(report.ok && report.value).not.toHaveProperty('differences')
  })

  it('needs somebody to be signed in', async () => {
    const { station, site } = await setUp()
    await connectTo(station, site)
    expect(await station.call('server:check-account')).toMatchObject({
      error: { code: 'identities/signed-out' }
    })
  })
})

describe('passwords and tokens', () => {
  it('appear in no answer, event, log line or setting, and on no disk in the clear', async () => {
    const { station, site, settingsFile, credentialsFile } = await setUp({ tls: selfSigned() })
    const seen: unknown[] = []
    const trust: ServerTrust = { kind: 'system' }
    const wrong = 'a-wrong-password'
    station.start()
    seen.push(await connectTo(station, site))
    seen.push(await signInAs(station, { username: 'training', password: wrong }, true))
    const pinned = await station.call('server:look-up', {
      address: site.baseUrl,
      acceptsPlainHttp: false,
      trust
    })
    if (!pinned.ok || pinned.value.finding.kind !== 'untrusted') throw new Error('expected a certificate')
    const { sha256 } = pinned.value.finding.certificate
    seen.push(await connectTo(station, site, { kind: 'pinned', sha256 }))
    seen.push(await signInAs(station, { username: 'training', password: wrong }, true))
    seen.push(await signInAs(station, site.account, true))
    seen.push(await station.call('server:check-account'), await stateOf(station))
    await site.close()
    seen.push(await station.call('server:check-account'))
    seen.push(await station.call('server:sign-in', { ...site.account, remember: true, extra: 1 } as never))
    seen.push(await station.call('server:sign-in', { username: 5, password: site.account.password } as never))

    const text = JSON.stringify([seen, station.events, station.logger.lines, settingsFile.read()])
    expect(text).not.toContain(site.account.password)
    expect(text).not.toContain(wrong)
    expect(text).not.toMatch(/eyJ|Bearer/)
    expect(credentialsFile.bytes).toBeDefined()
    expect(Buffer.from(credentialsFile.bytes ?? []).toString('latin1')).not.toContain(site.account.password)
  })
})

/** The server's accounts get new passwords at every start; all else is as it was left. */
const changesAtStart = ['accounts', 'role_permissions', 'secrets']

/** Everything that the server has stored about people, as one number. The server must be closed. */
function contentOf(databasePath: string): string {
  const hash = createHash('sha256')
  const database = new DatabaseSync(databasePath, { readOnly: true })
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all()
  for (const { name } of tables) {
    if (changesAtStart.includes(String(name))) continue
    hash.update(JSON.stringify(database.prepare(`SELECT * FROM "${String(name)}"`).all()))
  }
  database.close()
  return hash.digest('hex')
}
