import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import type { AccessState } from '@shared/domain/access'
import { neededAccess } from '@shared/ipc/access'
import { channels } from '@shared/ipc/channels'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administratorPin, haveAdministratorPin } from '../../support/administrator-pin'
import { submitVisit } from '../../support/enrollment-desk'
import { faultyFetch } from '../../support/faulty-fetch'
import { samplePerson } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { createTestEngine } from '../../support/sandbox-engine'
import { startUnsignedSandbox } from '../../support/sandbox-harness'
import { type ProfileOptions, stationProfile } from '../../support/station-profile'
import type { TestStation } from '../../support/test-station'

const minute = 60_000
const stationPin = '8642'
const nowhere = 'http://127.0.0.1:9'
const code = (name: string) => ({ ok: false, error: { code: name } })
const good = { ok: true }

/** A station as it comes, over real files. */
async function profile({ isSetUp = true, ...options }: Partial<ProfileOptions> & { isSetUp?: boolean } = {}) {
  const made = await stationProfile({ baseUrl: nowhere, ...options })
  if (isSetUp) await haveAdministratorPin(made.folder)
  return { ...made, start: () => made.start({ isGuarded: true }) }
}
const inTraining = { settings: { server: undefined } }

const stateOf = async (station: TestStation): Promise<AccessState> => {
  const state = await station.call('access:read')
  if (!state.ok) throw new Error(state.error.code)
  return state.value
}
const openSettings = (station: TestStation, pin = administratorPin) =>
  station.call('access:open-settings', { pin })
const byAdministrator = { by: 'administrator', secret: administratorPin } as const

/** Entries of the audit log, the oldest first. */
async function audited(station: TestStation) {
  expect(await openSettings(station)).toMatchObject(good)
  const list = await station.call('audit:list', { skip: 0, take: 100 })
  return list.ok ? list.value.records.map(({ event }) => event).reverse() : []
}

/** An open station in Training mode with a station PIN. */
async function withStationPin() {
  const made = await profile(inTraining)
  const station = made.start()
  expect(await openSettings(station)).toMatchObject(good)
  expect(await station.call('access:set-station-pin', { pin: stationPin })).toMatchObject(good)
  await station.call('access:close-settings')
  return { ...made, station }
}

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

describe('a station that nobody has set up', () => {
  it('refuses every call but the few that a locked one answers, also with its settings asked for', async () => {
    const station = (await profile({ isSetUp: false, ...inTraining })).start()
    expect(await stateOf(station)).toEqual({ state: 'set-up' })
    for (const channel of channels.filter((each) => neededAccess(each) !== 'nothing')) {
      const answer = await station.route({ role: 'desk', channel, input: undefined })
      // What needs an input is refused for that before anything else.
      expect(answer, channel).toMatchObject({ ok: false })
      expect(['access/locked', 'ipc/bad-request'], channel).toContain(answer.ok ? '' : answer.error.code)
    }
    expect(await station.call('outbox:list')).toMatchObject(code('access/locked'))
    expect(await openSettings(station, '7391')).toMatchObject(code('access/locked'))
    expect(await station.call('access:unlock', byAdministrator)).toMatchObject(code('access/locked'))
  })

  it('is opened by choosing the administrator PIN, once, and not by a weak one', async () => {
    const { start, folder } = await profile({ isSetUp: false, ...inTraining })
    const station = start()
    expect(await station.call('access:set-up', { pin: '1234' })).toMatchObject(code('secrets/weak-pin'))
    expect(await station.call('access:set-up', { pin: administratorPin })).toMatchObject({
      value: { state: 'open', isSettingsOpen: false }
    })
    expect(await station.call('access:set-up', { pin: '9052' })).toMatchObject(code('access/set-up-done'))
    expect(await station.call('outbox:list')).toMatchObject(good)
    await station.stop()

    // Forgotten: the administrator of the computer removes the file, and the log says that somebody chose a first one again.
    await rm(join(folder, 'pin.sealed'))
    const again = start()
    expect(await stateOf(again)).toEqual({ state: 'set-up' })
    expect(await again.call('access:set-up', { pin: administratorPin })).toMatchObject(good)
    expect((await audited(again)).filter(({ what }) => what === 'pin-changed')).toEqual([
      { what: 'pin-changed', isFirst: true },
      { what: 'pin-changed', isFirst: true }
    ])
  })

  it('stays closed, and does not begin anew, when the PIN is there and cannot be read', async () => {
    const { start, folder } = await profile(inTraining)
    await rm(join(folder, 'secrets.key'))
    const station = start()
    expect((await stateOf(station)).state).not.toBe('set-up')
    expect(await station.call('access:set-up', { pin: '9052' })).toMatchObject(code('access/set-up-done'))
  })
})

describe('the settings', () => {
  it('open by the administrator PIN alone, and close on leave', async () => {
    const station = (await profile(inTraining)).start()
    const change = { visitorDisplay: false }
    expect(await station.call('settings:save-visitor-display', change)).toMatchObject(
      code('access/settings-closed')
    )
    expect(await openSettings(station, '9999')).toMatchObject(code('outbox/wrong-pin'))
    expect(await openSettings(station)).toMatchObject({ value: { isSettingsOpen: true } })
    expect(await station.call('settings:save-visitor-display', change)).toMatchObject(good)
    await station.call('access:close-settings')
    expect(await station.call('settings:save-visitor-display', change)).toMatchObject(
      code('access/settings-closed')
    )
    expect(await audited(station)).toEqual([
      { what: 'access-refused', at: 'settings', by: 'administrator', waitSeconds: 0 },
      { what: 'settings-opened' },
      { what: 'settings-opened' }
    ])
  })

  it('close when nobody is there, and wrong PINs wait longer and longer, also over a restart', async () => {
    const { start, clock } = await profile(inTraining)
    const station = start()
    await openSettings(station)
    clock.advance(5 * minute)
    expect(await stateOf(station)).toMatchObject({ state: 'open', isSettingsOpen: false })
    for (let tries = 0; tries < 2; tries += 1) await openSettings(station, '9999')
    expect(await openSettings(station, '9999')).toMatchObject({ error: { retryAfterMs: 15_000 } })
    await station.stop()
    const again = start()
    expect(await openSettings(again)).toMatchObject({
      error: { code: 'secrets/too-many-tries', retryAfterMs: 15_000 }
    })
    clock.advance(15_000)
    expect(await openSettings(again)).toMatchObject(good)
  })
})

describe('a locked station', () => {
  it('opens by the station PIN and by the administrator PIN, and writes down who came how', async () => {
    const { station } = await withStationPin()
    await station.call('access:lock')
    expect(await stateOf(station)).toEqual({ state: 'locked', ways: ['pin', 'administrator'] })
    expect(await station.call('outbox:list')).toMatchObject(code('access/locked'))
    expect(await openSettings(station)).toMatchObject(code('access/locked'))
    const byPin = (secret: string) => station.call('access:unlock', { by: 'pin', secret })
    expect(await byPin('1111')).toMatchObject(code('access/wrong-pin'))
    expect(await byPin(administratorPin)).toMatchObject(code('access/wrong-pin'))
    expect(await byPin(stationPin)).toMatchObject({ value: { state: 'open', isSettingsOpen: false } })
    station.lockNow()
    expect(await station.call('access:unlock', byAdministrator)).toMatchObject(good)
    expect((await audited(station)).slice(2)).toEqual([
      { what: 'station-locked', why: 'asked' },
      { what: 'access-refused', at: 'lock', by: 'pin', waitSeconds: 0 },
      { what: 'access-refused', at: 'lock', by: 'pin', waitSeconds: 0 },
      { what: 'station-unlocked', by: 'pin' },
      { what: 'station-locked', why: 'system' },
      { what: 'station-unlocked', by: 'administrator' },
      { what: 'settings-opened' }
    ])
    expect(JSON.stringify([station.events, station.logger.lines])).not.toMatch(/8642|7391|1111/)
  })

  it('waits after wrong tries at each PIN for itself, and a restart does not help', async () => {
    const { station, start, clock } = await withStationPin()
    await station.call('access:lock')
    for (let tries = 0; tries < 3; tries += 1)
      await station.call('access:unlock', { by: 'pin', secret: '1111' })
    await station.stop()
    const again = start()
    expect(await stateOf(again)).toMatchObject({ state: 'locked' })
    const byPin = () => again.call('access:unlock', { by: 'pin', secret: stationPin })
    expect(await byPin()).toMatchObject(code('secrets/too-many-tries'))
    expect(await again.call('access:unlock', byAdministrator)).toMatchObject(good)
    await again.call('access:lock')
    clock.advance(15_000)
    expect(await byPin()).toMatchObject(good)
  })

  it('warns, locks when nobody touches it, and tells the window both', async () => {
    const { station, clock } = await withStationPin()
    station.events.length = 0
    clock.advance(9 * minute)
    await station.call('access:touch')
    clock.advance(9 * minute)
    expect(station.events).toEqual([])
    clock.advance(minute)
    expect(station.events).toMatchObject([
      { event: 'access:changed', payload: { state: 'open', locksAt: clock.now() + 5 * minute } }
    ])
    await station.call('access:touch')
    expect(station.events.at(-1)?.payload).not.toHaveProperty('locksAt')
    clock.advance(15 * minute)
    expect(station.events.at(-1)).toMatchObject({ payload: { state: 'locked' } })
    // Opens nothing.
    expect(await station.call('access:touch')).toMatchObject(good)
    expect((await stateOf(station)).state).toBe('locked')
  })

  it('is none in Training mode without a station PIN: it forgets, and goes on being open', async () => {
    const { start, clock } = await profile(inTraining)
    const station = start()
    expect(await stateOf(station)).toMatchObject({ state: 'open', canLock: false, absences: 0 })
    clock.advance(15 * minute)
    expect(await stateOf(station)).toMatchObject({ state: 'open', absences: 1 })
    await station.call('access:touch')
    station.lockNow()
    expect(await stateOf(station)).toMatchObject({ state: 'open', absences: 2 })
  })
})

describe('with a server', () => {
  async function site(settings: Record<string, unknown> = {}) {
    const server = await startUnsignedSandbox(engine)
    const network = faultyFetch()
    const made = await profile({ baseUrl: server.baseUrl, fetch: network.fetch, settings })
    const { username, password } = server.account
    const byAccount = { by: 'account', username, secret: password, remember: true } as const
    return { ...made, network, server, username, password, byAccount }
  }

  it('starts locked, signed in or not, and opens by an account of the server or by its password', async () => {
    const { start, clock, network, username, password, byAccount } = await site()
    const station = start()
    expect(await stateOf(station)).toEqual({ state: 'locked', ways: ['account', 'administrator'] })
    expect(await station.call('access:unlock', { by: 'password', secret: password })).toMatchObject(
      code('access/nobody-signed-in')
    )
    expect(await station.call('access:unlock', { ...byAccount, secret: 'wrong' })).toMatchObject(
      code('identities/unauthorized')
    )
    expect(await station.call('access:unlock', byAccount)).toMatchObject({
      value: { state: 'open', username }
    })
    await station.stop()

    // A front desk whose computer restarts at night is not open in the morning.
    const morning = start()
    expect(await stateOf(morning)).toEqual({
      state: 'locked',
      ways: ['password', 'account', 'administrator'],
      username
    })
    const byPassword = (secret: string) => morning.call('access:unlock', { by: 'password', secret })
    expect(await byPassword('wrong')).toMatchObject(code('identities/unauthorized'))
    expect(await byPassword(password)).toMatchObject(good)
    expect(await morning.call('server:read')).toMatchObject({ value: { remembered: true } })

    // The server is away: what it accepted last counts, and wrong ones are counted.
    morning.lockNow()
    network.isDown = true
    for (let tries = 0; tries < 2; tries += 1)
      expect(await byPassword('wrong')).toMatchObject(code('offline/wrong-password'))
    expect(await byPassword('wrong')).toMatchObject({ error: { retryAfterMs: 15_000 } })
    expect(await byPassword(password)).toMatchObject(code('secrets/too-many-tries'))
    await morning.stop()
    const again = start()
    expect(await again.call('access:unlock', { by: 'password', secret: password })).toMatchObject(
      code('secrets/too-many-tries')
    )
    clock.advance(15_000)
    expect(await again.call('access:unlock', { by: 'password', secret: password })).toMatchObject(good)
  })

  it('locks behind whoever signs out, and not behind an administrator in the settings', async () => {
    const { start, byAccount } = await site()
    const station = start()
    await station.call('access:unlock', byAccount)
    await station.call('server:sign-out')
    expect(await stateOf(station)).toEqual({ state: 'locked', ways: ['account', 'administrator'] })
    await station.call('access:unlock', byAccount)
    await openSettings(station)
    expect(await station.call('server:sign-out')).toMatchObject(good)
    expect(await stateOf(station)).toMatchObject({ state: 'open', isSettingsOpen: true })
  })

  it('forgets a remembered sign-in as soon as the site does not want one, and offers none', async () => {
    const { start, byAccount, folder } = await site()
    const station = start()
    await station.call('access:unlock', byAccount)
    await openSettings(station)
    const times = { warnMinutes: 10, lockMinutes: 15, settingsMinutes: 5 }
    expect(
      await station.call('settings:save-access', { ...times, warnMinutes: 15, mayRememberSignIn: false })
    ).toMatchObject(code('ipc/bad-request'))
    expect(await station.call('settings:save-access', { ...times, mayRememberSignIn: false })).toMatchObject(
      good
    )
    expect(await station.call('server:read')).toMatchObject({
      value: { username: byAccount.username, remembered: false, canRemember: false }
    })
    expect(() => readFileSync(join(folder, 'sign-in.sealed'))).toThrow(/ENOENT/)
    await station.stop()
    expect(await stateOf(start())).not.toHaveProperty('username')
  })

  it('goes on sending while it is locked, and tells the window nothing of it', async () => {
    const { start, clock, byAccount, network } = await site()
    const station = start()
    await station.call('access:unlock', byAccount)
    network.isDown = true
    const { details, submitted } = await submitVisit(station, {
      photos: [await samplePhoto(samplePerson('ada'))],
      searched: false
    })
    expect(submitted).toMatchObject(good)
    station.lockNow()
    station.events.length = 0
    network.isDown = false
    const told = (): unknown => {
      clock.advance(2_000)
      return station.events.filter(({ event }) => event === 'outbox:status-changed').at(-1)?.payload
    }
    await expect.poll(told, { timeout: 40_000, interval: 30 }).toMatchObject({ waiting: 0, blocked: 0 })
    expect(station.events.map(({ event }) => event)).not.toContain('outbox:item-changed')
    expect(await station.call('access:unlock', byAdministrator)).toMatchObject(good)
    const { enrollmentId } = details
    expect(await station.call('outbox:read', { enrollmentId })).toMatchObject({
      value: { state: { kind: 'done' } }
    })
  })
})

it('no host puts anything in place of the lock, makes a guess at a secret cheaper or the log longer', () => {
  for (const host of ['src/main/index.ts', 'src/main/browser-host/start-browser-host.ts']) {
    const source = readFileSync(join(import.meta.dirname, '../../..', host), 'utf8')
    expect(source).toContain('composeStation(')
    expect(source).not.toMatch(/\b(gate|secretCost|logLinesAMinute)\b/)
  }
})
