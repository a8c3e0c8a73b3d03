import type { FaceEngine } from '@sandbox/engine/face-engine'
import type { ServerTrust } from '@shared/domain/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memorySettings } from '../../support/memory-settings'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox, startUnsignedSandbox } from '../../support/sandbox-harness'
import { fingerprintOf, selfSigned, testAuthority } from '../../support/self-signed'
import {
  connectionOf,
  connectTo,
  signInAs,
  stateOf,
  systemTrust,
  twoServers
} from '../../support/two-servers'

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

describe('the station', () => {
  it('starts in Training mode, signed in by itself', async () => {
    const { station } = await twoServers(engine)
    expect(await stateOf(station)).toEqual({ mode: 'training' })
    station.start()
    await expect.poll(() => connectionOf(station)).toBe('ready')
  })

  it('works with another server after connecting and signing in, and says so', async () => {
    const { station, site } = await twoServers(engine)
    station.start()
    expect(await connectTo(station, site)).toMatchObject({ mode: 'server', baseUrl: site.baseUrl })
    await expect.poll(() => connectionOf(station)).toBe('signed-out')
    expect(
      await station.call('people:identify', { probe: new Uint8Array([0xff, 0xd8, 0xff]) })
    ).toMatchObject({
      ok: false
    })

    const signedIn = await signInAs(station, site.account)
    expect(signedIn).toMatchObject({ ok: true, value: { username: 'training', remembered: false } })
    await expect.poll(() => connectionOf(station)).toBe('ready')
    expect(station.events.filter(({ event }) => event === 'server:changed')).toHaveLength(2)
  })

  it('takes no address that is none, and no unencrypted one by accident', async () => {
    const { station, site } = await twoServers(engine)
    const connect = (address: string) =>
      station.call('server:connect', { address, acceptsPlainHttp: false, trust: systemTrust })
    expect(await connect('not an address')).toMatchObject({ error: { code: 'server/bad-address' } })
    expect(await connect(site.baseUrl)).toMatchObject({ error: { code: 'server/plain-http' } })
    expect(await stateOf(station)).toEqual({ mode: 'training' })
  })

  it('refuses as an authority what is no certificate, and what cannot issue any', async () => {
    const { station } = await twoServers(engine)
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
    const { station, site } = await twoServers(engine)
    await connectTo(station, site)
    await signInAs(station, site.account)
    const refused = await signInAs(station, { username: 'training', password: 'wrong' })
    expect(refused).toMatchObject({ ok: false, error: { code: 'identities/unauthorized' } })
    expect(await stateOf(station)).toMatchObject({ username: 'training' })
    expect((await station.call('server:check-account')).ok).toBe(true)
  })

  it('goes back to Training mode', async () => {
    const { station, site } = await twoServers(engine)
    station.start()
    await connectTo(station, site)
    await signInAs(station, site.account)
    expect(await station.call('server:use-training')).toEqual({ ok: true, value: { mode: 'training' } })
    await expect.poll(() => connectionOf(station)).toBe('ready')
  })

  it('changes one thing after the other when everything is asked for at once', async () => {
    const { station, site } = await twoServers(engine)
    const trust = systemTrust
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
    const { station, site, start } = await twoServers(engine)
    await connectTo(station, site)
    expect(await signInAs(station, site.account, true)).toMatchObject({ value: { remembered: true } })
    await station.stop()

    const second = start()
    expect(await stateOf(second)).toMatchObject({ username: 'training', remembered: true })
    second.start()
    await expect.poll(() => connectionOf(second)).toBe('ready')
    await second.call('server:sign-out')
    await expect.poll(() => connectionOf(second)).toBe('signed-out')

    expect(await stateOf(start())).not.toHaveProperty('username')
  })

  it('is not there when nobody asked for it', async () => {
    const { station, site, start, credentialsFile } = await twoServers(engine)
    await connectTo(station, site)
    await signInAs(station, site.account, true)
    await signInAs(station, site.account, false)
    expect(credentialsFile.bytes).toBeUndefined()
    expect(await stateOf(start())).not.toHaveProperty('username')
  })

  it('is refused where the computer cannot keep it, but the sign-in holds until the station stops', async () => {
    const { station, site } = await twoServers(engine, {}, { settingsFile: memorySettings() })
    await connectTo(station, site)
    expect(await stateOf(station)).toMatchObject({ canRemember: false })
    const answer = await signInAs(station, site.account, true)
    expect(answer).toMatchObject({ ok: false, error: { code: 'secrets/no-key-store' } })
    expect(await stateOf(station)).toMatchObject({ username: 'training', remembered: false })
  })

  it('is not sent to another server', async () => {
    const { station, site, start, credentialsFile } = await twoServers(engine)
    const other = await startTestSandbox(engine)
    await connectTo(station, site)
    await signInAs(station, site.account, true)
    await connectTo(station, other)
    expect(credentialsFile.bytes).toBeUndefined()
    expect(await stateOf(start())).not.toHaveProperty('username')
  })

  it('that cannot be read any more leaves the station signed out, and the log says why', async () => {
    const { station, site, start, credentialsFile } = await twoServers(engine)
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
    const { station, site } = await twoServers(engine, { tls: certificate })
    station.start()
    const address = site.baseUrl
    const look = (trust: ServerTrust) =>
      station.call('server:look-up', { address, acceptsPlainHttp: false, trust })
    expect(await look(systemTrust)).toMatchObject({
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
    await expect.poll(() => connectionOf(station)).toBe('ready')

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
    const { station } = await twoServers(engine)
    const site = await startUnsignedSandbox(engine, { tls: selfSigned({ issuer: authority }) })
    const state = await connectTo(station, site, { kind: 'authority', pem: authority.cert })
    expect(state).toMatchObject({ trust: { kind: 'authority', subject: 'CN=Test authority' } })
    expect((await signInAs(station, site.account)).ok).toBe(true)
    const report = await station.call('server:check-account')
    expect(report).toMatchObject({ ok: true, value: { certificateDaysLeft: 364 } })
  })
})

describe('passwords and tokens', () => {
  it('appear in no answer, event, log line or setting, and on no disk in the clear', async () => {
    const { station, site, settingsFile, credentialsFile } = await twoServers(engine, { tls: selfSigned() })
    const seen: unknown[] = []
    const trust: ServerTrust = systemTrust
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
