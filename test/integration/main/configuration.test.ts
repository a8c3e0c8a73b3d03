import type { FaceEngine } from '@sandbox/engine/face-engine'
import { defaultThemes } from '@shared/domain/identification-settings'
import { channels } from '@shared/ipc/channels'
import { neededAccess } from '@shared/ipc/access'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesOf } from '../../support/managed-memory'
import { createTestEngine } from '../../support/sandbox-engine'
import { startUnsignedSandbox } from '../../support/sandbox-harness'
import { signingPair } from '../../support/signed-file'
import { type StationProfile, stationProfile } from '../../support/station-profile'
import type { TestStation } from '../../support/test-station'

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

const pin = '271828'
const nobody = 'http://127.0.0.1:9'

/** As the computer's administrators put it there. */
function manage({ managedPath }: StationProfile, settings: unknown, signature?: Uint8Array): void {
  mkdirSync(dirname(managedPath), { recursive: true, mode: 0o755 })
  writeFileSync(managedPath, bytesOf(settings), { mode: 0o644 })
  if (signature) writeFileSync(`${managedPath}.sig`, signature)
}

async function value<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; error: { code: string } }>
): Promise<T> {
  const result = await answer
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const auditOf = async (station: TestStation) => {
  const { records } = await value(station.call('audit:list', { skip: 0, take: 50 }))
  return records.map(({ event }) => event).filter(({ what }) => what.startsWith('configuration-'))
}

const exported = async (station: TestStation) =>
  Buffer.from((await value(station.call('configuration:export'))).content).toString('utf8')

const offer = (settings: unknown, signature?: Uint8Array<ArrayBuffer>) => ({
  content: bytesOf(settings),
  ...(signature && { signature })
})

/** A station that works with a server and stays signed in there, with every secret set that there is. */
async function signedIn(settings: Record<string, unknown> = {}) {
  const site = await startUnsignedSandbox(engine)
  const profile = await stationProfile({ baseUrl: site.baseUrl, settings })
  const station = profile.start()
  await value(station.call('settings:set-pin', { pin }))
  await value(station.call('server:sign-in', { ...site.account, remember: true }))
  return { site, profile, station }
}

const signInFiles = ['offline-sign-in.sealed', 'sign-in.sealed']
const kept = ({ folder }: StationProfile) =>
  readdirSync(folder)
    .filter((name) => signInFiles.includes(name))
    .sort()

describe('a managed file on the disk', () => {
  it('sets and locks its settings, says so to the window, the log and the audit log, once', async () => {
    const profile = await stationProfile({ baseUrl: nobody, settings: { captureSound: true } })
    manage(profile, {
      captureSound: false,
      enrollmentPolicy: { outbox: { maxAgeDays: 3 } },
      mirorPreview: true
    })
    const station = profile.start()
    const paths = ['captureSound', 'enrollmentPolicy.outbox.maxAgeDays']
    const { managed, presentationMode, qualityLimits, captureSound } = await value(
      station.call('settings:read-public')
    )
    expect({ managed, captureSound }).toEqual({ managed: paths, captureSound: false })
    expect(
      await station.call('settings:save-capture', { captureSound: true, presentationMode, qualityLimits })
    ).toEqual({ ok: false, error: { code: 'settings/managed', retryable: false, fields: ['captureSound'] } })
    const policy = await value(station.call('enrollments:read-policy'))
    expect(
      await station.call('enrollments:save-policy', {
        ...policy,
        outbox: { ...policy.outbox, maxAgeDays: 4 }
      })
    ).toMatchObject({ error: { code: 'settings/managed' } })
    expect(await value(station.call('configuration:read-managed'))).toEqual({
      managed: 'file',
      fields: [{ path: 'mirorPreview', problem: { kind: 'unknown' } }],
      settings: paths,
      needsSignature: false,
      ownFile: 'fine'
    })
    await station.stop()

    const again = profile.start()
    expect(await auditOf(again)).toEqual([{ what: 'configuration-managed', settings: paths }])
    await again.stop()
    rmSync(profile.managedPath)
    const free = profile.start()
    expect(await auditOf(free)).toMatchObject([
      { what: 'configuration-managed', settings: [] },
      { settings: paths }
    ])
    expect((await value(free.call('settings:read-public'))).captureSound).toBe(true)
  })

  it('brings another server, and with it the password of the one before is forgotten', async () => {
    const { profile, station } = await signedIn()
    expect(kept(profile)).toEqual(signInFiles)
    await station.stop()
    manage(profile, { server: { baseUrl: nobody, acceptsPlainHttp: true } })
    const moved = profile.start()
    expect(await value(moved.call('server:read'))).toMatchObject({ baseUrl: nobody, remembered: false })
    await moved.stop()
    expect(kept(profile)).toEqual([])
  })

  it('keeps the server where it is, whatever the window asks for', async () => {
    const profile = await stationProfile({ baseUrl: nobody })
    manage(profile, { server: { baseUrl: 'https://identities.example.com' } })
    const station = profile.start()
    const choice = { address: nobody, acceptsPlainHttp: true, trust: { kind: 'system' } } as const
    const refused = { ok: false, error: { code: 'settings/managed', fields: ['server'] } }
    expect(await station.call('server:connect', choice)).toMatchObject(refused)
    expect(await station.call('server:use-training')).toMatchObject(refused)
    expect(await value(station.call('server:read'))).toMatchObject({
      baseUrl: 'https://identities.example.com'
    })
  })
})

describe('an exported configuration', () => {
  /** SECURITY: it is mailed around and lies on file servers. */
  it('holds no secret of a station that has them all', async () => {
    const { site, profile, station } = await signedIn()
    await value(station.call('access:set-station-pin', { pin: '161803' }))
    const text = await exported(station)
    await station.stop()
    const { username, password } = site.account
    for (const secret of [password, `"${username}"`, pin, '161803']) expect(text).not.toContain(secret)
    const sealed = readdirSync(profile.folder).filter((name) => /\.(sealed|key)$/.test(name))
    expect(sealed.length).toBeGreaterThan(5)
    for (const name of sealed) {
      const bytes = readFileSync(join(profile.folder, name))
      for (const form of ['hex', 'base64', 'base64url'] as const)
        expect(text).not.toContain(bytes.toString(form))
    }
    expect(text).not.toMatch(/usedConsentTexts|sha256|verifier/)
  })

  it('makes another station the same, by way of a preview', async () => {
    const settings = {
      detectorName: 'Gate 3',
      captureSound: true,
      camera: { rotation: 90, allowed: ['Camo'], refused: ['obs'] },
      enrollmentPolicy: { form: { address: 'required' }, outbox: { maxItems: 7 } },
      themes: defaultThemes.slice(0, 2),
      verdictLimits: { same: 0.9, different: 0.2 },
      access: { lockMinutes: 30 },
      visitorDisplay: true
    }
    const first = (await stationProfile({ baseUrl: nobody, settings })).start()
    const second = (await stationProfile({ baseUrl: nobody })).start()
    const file = offer(await exported(first))
    const preview = await value(second.call('configuration:preview', file))
    expect(preview).toMatchObject({ fields: [], kept: [], isSigned: false })
    expect(preview.changes).toEqual([
      { path: 'detectorName', from: 'Enroll Station', to: 'Gate 3' },
      { path: 'camera.rotation', from: 0, to: 90 },
      { path: 'camera.allowed', from: { count: 0 }, to: 'Camo' },
      { path: 'camera.refused', from: undefined, to: 'obs' },
      { path: 'captureSound', from: false, to: true },
      { path: 'enrollmentPolicy.form.address', from: 'off', to: 'required' },
      { path: 'enrollmentPolicy.outbox.maxItems', from: 500, to: 7 },
      { path: 'themes', from: { count: 4 }, to: { count: 2 } },
      { path: 'verdictLimits.same', from: 0.8, to: 0.9 },
      { path: 'verdictLimits.different', from: 0.3, to: 0.2 },
      { path: 'access.lockMinutes', from: 15, to: 30 },
      { path: 'visitorDisplay', from: false, to: true }
    ])
    expect(await auditOf(second)).toEqual([])
    const { changed, needsRestart } = await value(second.call('configuration:import', file))
    expect({ changed: changed.length, needsRestart }).toEqual({ changed: 11, needsRestart: false })
    expect(await exported(second)).toBe(await exported(first))
    expect(second.events.filter(({ event }) => event === 'settings:changed')).toHaveLength(1)
    expect(await auditOf(second)).toEqual([{ what: 'configuration-imported', settings: changed }])
    expect(JSON.stringify(second.logger.lines)).not.toMatch(/Gate 3|Camo/)
    expect(await value(second.call('configuration:import', file))).toEqual({
      changed: [],
      needsRestart: false
    })
  })
})

describe('importing a configuration', () => {
  it('changes nothing when anything in it is wrong', async () => {
    const profile = await stationProfile({ baseUrl: nobody })
    const station = profile.start()
    const before = await exported(station)
    const file = offer({ captureSound: true, camera: { rotation: 45 } })
    const { fields, changes } = await value(station.call('configuration:preview', file))
    expect(fields).toMatchObject([{ path: 'camera.rotation', problem: { kind: 'not-one-of' } }])
    expect(changes).toMatchObject([{ path: 'captureSound' }])
    expect(await station.call('configuration:import', file)).toMatchObject({
      error: { code: 'settings/wrong-fields' }
    })
    for (const [content, code] of [
      ['{', 'settings/not-a-configuration'],
      [{ schemaVersion: 2 }, 'settings/newer-version']
    ] as const)
      for (const channel of ['configuration:preview', 'configuration:import'] as const)
        expect(await station.call(channel, offer(content))).toMatchObject({ error: { code } })
    expect(await exported(station)).toBe(before)
    expect(await auditOf(station)).toEqual([])
  })

  it('leaves what is managed as it is, and says so before', async () => {
    const profile = await stationProfile({ baseUrl: nobody })
    manage(profile, { captureSound: true, camera: { rotation: 90 } })
    const station = profile.start()
    const file = offer({ captureSound: false, camera: { rotation: 90, allowed: ['Camo'] } })
    const preview = await value(station.call('configuration:preview', file))
    expect(preview).toMatchObject({ kept: ['captureSound'], changes: [{ path: 'camera.allowed' }] })
    expect(preview.changes).toHaveLength(1)
    expect((await value(station.call('configuration:import', file))).changed).toEqual(['camera.allowed'])
    expect(await value(station.call('settings:read-public'))).toMatchObject({
      captureSound: true,
      camera: { rotation: 90, allowed: ['Camo'] }
    })
  })

  it('of another server signs out, and forgets the password of the one before; of anything else does not', async () => {
    const { site, profile, station } = await signedIn()
    await value(station.call('configuration:import', offer({ captureSound: true })))
    expect(await value(station.call('server:read'))).toMatchObject({ username: site.account.username })
    expect(kept(profile)).toEqual(signInFiles)

    const other = await startUnsignedSandbox(engine)
    const file = offer({ server: { baseUrl: other.baseUrl, acceptsPlainHttp: true } })
    expect((await value(station.call('configuration:preview', file))).changes).toEqual([
      { path: 'server.baseUrl', from: site.baseUrl, to: other.baseUrl }
    ])
    await value(station.call('configuration:import', file))
    const state = await value(station.call('server:read'))
    expect(state).toMatchObject({ baseUrl: other.baseUrl, remembered: false })
    expect(state).not.toHaveProperty('username')
    expect(kept(profile)).toEqual([])
  })

  it('does not happen where it cannot be recorded', async () => {
    const profile = await stationProfile({ baseUrl: nobody })
    const station = profile.start()
    const before = await exported(station)
    await station.stop()
    rmSync(join(profile.folder, 'audit.db'), { force: true })
    mkdirSync(join(profile.folder, 'audit.db'))
    const broken = profile.start()
    expect(await broken.call('configuration:import', offer({ captureSound: true }))).toMatchObject({
      error: { code: 'audit/not-written' }
    })
    expect(await exported(broken)).toBe(before)
  })

  it('needs the signature of the site, where the site signs', async () => {
    const ours = signingPair()
    const signed = (settings: unknown, by = ours) => {
      const content = bytesOf(settings)
      return { content, signature: new Uint8Array(by.sign(content)) }
    }
    const profile = await stationProfile({ baseUrl: nobody })
    const station = profile.start()
    const key = { signaturePublicKey: ours.publicKey }
    expect(await station.call('configuration:import', offer(key))).toMatchObject({
      error: { code: 'settings/unsigned' }
    })
    await value(station.call('configuration:import', signed(key)))
    expect((await value(station.call('configuration:read-managed'))).needsSignature).toBe(true)

    const wanted = { captureSound: true }
    for (const channel of ['configuration:preview', 'configuration:import'] as const) {
      expect(await station.call(channel, offer(wanted))).toMatchObject({
        error: { code: 'settings/unsigned' }
      })
      expect(await station.call(channel, signed(wanted, signingPair()))).toMatchObject({
        error: { code: 'settings/wrong-signature' }
      })
    }
    expect((await value(station.call('configuration:preview', signed(wanted)))).isSigned).toBe(true)
    await value(station.call('configuration:import', signed(wanted)))
    expect((await value(station.call('settings:read-public'))).captureSound).toBe(true)

    // The managed file has to be signed from now on, too.
    await station.stop()
    manage(profile, { captureSound: false })
    const next = profile.start()
    expect(await value(next.call('configuration:read-managed'))).toMatchObject({
      managed: 'unusable',
      problem: 'unsigned'
    })
    await next.stop()
    manage(profile, { captureSound: false }, ours.sign(bytesOf({ captureSound: false })))
    expect((await value(profile.start().call('settings:read-public'))).captureSound).toBe(false)
  })

  it('is for the administrator alone', () => {
    const ours = channels.filter((channel) => channel.startsWith('configuration:'))
    expect(ours.map(neededAccess)).toEqual(['settings', 'settings', 'settings', 'settings'])
  })
})

describe('settings of a newer station', () => {
  it('are set aside whole, and it is said', async () => {
    const profile = await stationProfile({
      baseUrl: nobody,
      settings: { schemaVersion: 2, captureSound: true }
    })
    const path = join(profile.folder, 'settings.json')
    const text = readFileSync(path, 'utf8')
    const station = profile.start()
    expect(await value(station.call('configuration:read-managed'))).toMatchObject({
      ownFile: 'newer-version'
    })
    expect((await value(station.call('settings:read-public'))).captureSound).toBe(false)
    const aside = readdirSync(profile.folder).find((name) => name.startsWith('settings.json.damaged'))
    expect(readFileSync(join(profile.folder, aside ?? ''), 'utf8')).toBe(text)
    expect(existsSync(path)).toBe(false)
  })
})
