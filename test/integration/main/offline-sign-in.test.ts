import type { FaceEngine } from '@sandbox/engine/face-engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memoryFile } from '../../support/memory-file'
import { memorySettings } from '../../support/memory-settings'
import { createTestEngine } from '../../support/sandbox-engine'
import type { TestStation } from '../../support/test-station'
import { connectTo, connectionOf, signInAs, stateOf, twoServers } from '../../support/two-servers'

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

/** A network that can be unplugged, and a server that can change its mind about passwords. */
function network() {
  const state = { is: 'there' as 'there' | 'unplugged' | 'refusing' }
  const fetch: typeof globalThis.fetch = (...request) => {
    if (state.is === 'unplugged') return Promise.reject(new TypeError('fetch failed'))
    if (state.is === 'refusing') return Promise.resolve(new Response('', { status: 401 }))
    return globalThis.fetch(...request)
  }
  return { state, fetch }
}

/** A station that somebody has signed in at before, started again without a network. */
async function startedOffline({ remember = false, signOut = false } = {}) {
  const { state, fetch } = network()
  const files = { offlineSignInFile: memoryFile(), auditKeyFile: memoryFile() }
  const { site, station, start, credentialsFile } = await twoServers(engine, {}, { fetch, ...files })
  await connectTo(station, site)
  expect(await signInAs(station, site.account, remember)).toMatchObject({ ok: true })
  expect(await stateOf(station)).not.toHaveProperty('offline')
  if (signOut) await station.call('server:sign-out')
  await station.stop()
  state.is = 'unplugged'
  return { site, state, station: start(), files, credentialsFile }
}

/** A call that began without a network ends without one: the first that begins with one counts. */
const stateAfterCall = async (station: TestStation) => {
  await station.call('server:check-account')
  return stateOf(station)
}
const patience = { timeout: 30_000 }

describe('with no server in reach', () => {
  it('somebody signs in by the password that the server accepted last, and the station says so', async () => {
    const { station, site } = await startedOffline()
    expect(await signInAs(station, site.account)).toMatchObject({
      ok: true,
      value: { username: 'training', offline: true, remembered: false }
    })
    expect(await stateOf(station)).toMatchObject({ username: 'training', offline: true })
  })

  it('so does who has signed out before: the shift has ended, the station stays', async () => {
    const { station, site } = await startedOffline({ signOut: true })
    expect(await signInAs(station, site.account)).toMatchObject({ ok: true, value: { offline: true } })
  })

  it('a wrong password and a stranger are refused, each in its words', async () => {
    const { station, site } = await startedOffline()
    const { username } = site.account
    expect(await signInAs(station, { username, password: 'wrong' })).toMatchObject({
      error: { code: 'offline/wrong-password' }
    })
    expect(await signInAs(station, { username: 'stranger', password: 'x' })).toMatchObject({
      error: { code: 'offline/not-known' }
    })
    expect(await stateOf(station)).not.toHaveProperty('username')
  })

  it('nobody signs in where the site does not want it', async () => {
    const { station, site } = await startedOffline()
    await station.stop()
    const { state, fetch } = network()
    state.is = 'unplugged'
    const settings = {
      allowUnprotectedSecrets: true,
      server: { baseUrl: site.baseUrl, acceptsPlainHttp: true },
      enrollmentPolicy: { offlineSignInDays: 0 }
    }
    const second = await twoServers(engine, {}, { fetch, settingsFile: memorySettings(settings) })
    expect(await signInAs(second.station, site.account)).toMatchObject({
      error: { code: 'identities/unreachable' }
    })
  })

  it('a remembered password still signs the station in by itself', async () => {
    const { station } = await startedOffline({ remember: true })
    const state = await stateOf(station)
    expect(state).toMatchObject({ username: 'training', remembered: true })
    expect(state).not.toHaveProperty('offline')
  })
})

describe('when the server is back', () => {
  it('the account is used there, and is no longer offline', async () => {
    const { station, site, state } = await startedOffline()
    await signInAs(station, site.account)
    state.is = 'there'
    await expect.poll(() => stateAfterCall(station), patience).not.toHaveProperty('offline')
    expect(await stateOf(station)).toMatchObject({ username: 'training' })
    expect(station.events.at(-1)).toMatchObject({
      event: 'server:changed',
      payload: { username: 'training' }
    })
  })

  // SECURITY: the station's own word counts only as long as the server cannot be asked.
  it('and refuses the account, the station is signed out, and the password no longer counts without it', async () => {
    const { station, site, state, credentialsFile } = await startedOffline()
    await signInAs(station, site.account, true)
    expect(credentialsFile.bytes).toBeDefined()
    state.is = 'refusing'
    await expect.poll(() => stateAfterCall(station), patience).not.toHaveProperty('username')
    expect(credentialsFile.bytes).toBeUndefined()
    await expect.poll(() => connectionOf(station)).toBe('signed-out')
    state.is = 'unplugged'
    expect(await signInAs(station, site.account)).toMatchObject({ error: { code: 'offline/not-known' } })
  })

  it('another account that it refuses does not end the one that works offline', async () => {
    const { station, site, state } = await startedOffline()
    await signInAs(station, site.account)
    state.is = 'there'
    await signInAs(station, { username: 'training', password: 'wrong' })
    expect(await stateOf(station)).toMatchObject({ username: 'training', offline: true })
    expect(await stateAfterCall(station)).toMatchObject({ username: 'training' })
  })
})

describe('what is kept for it', () => {
  it('goes with the server', async () => {
    const { station, files } = await startedOffline()
    expect(files.offlineSignInFile.bytes).toBeDefined()
    await station.call('server:use-training')
    expect(files.offlineSignInFile.bytes).toBeUndefined()
  })

  it('holds no password in the open', async () => {
    const { files, site } = await startedOffline()
    const kept = Buffer.from(files.offlineSignInFile.bytes ?? []).toString('latin1')
    expect(kept).not.toContain(site.account.password)
    expect(kept).not.toContain('training')
  })
})
