import { describe, expect, test } from 'vitest'
import type { ServerState } from '@shared/domain/server'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { serverSettingsReducer } from '@renderer/flow/server-settings-reducer'
import { type ServerSettingsEvent, startServerSettings } from '@renderer/flow/server-settings-state'
import {
  after,
  baseUrl,
  credentials,
  decided,
  elsewhere,
  file,
  finding,
  look,
  looked,
  type PlainKind,
  refused,
  report,
  signedIn,
  signedOut,
  system,
  training,
  trust,
  untrusted
} from './server-settings-samples'

describe('connecting', () => {
  const found: readonly ServerSettingsEvent[] = [...look, looked(finding('identities'))]

  test('goes straight on from Training mode, closes the form and says so', () => {
    const asked = after([...found, { type: 'connect-wanted' }])
    expect(asked.effects.at(-1)).toEqual({
      type: 'connect',
      attempt: 2,
      choice: { address: baseUrl, acceptsPlainHttp: false, trust: system }
    })
    const { state } = after([decided(signedOut, 2)], asked.state)
    expect(state).toMatchObject({
      server: signedOut,
      form: undefined,
      busy: undefined,
      done: { decision: 'connect' }
    })
  })

  test('asks back when it gives up a sign-in elsewhere', () => {
    const asked = after([...found, { type: 'connect-wanted' }], elsewhere)
    expect(asked.state.confirming).toBe('connect')
    expect(asked.effects.map((effect) => effect.type)).toEqual(['look-up'])
    const declined = after([{ type: 'confirmation-declined' }], asked.state)
    expect(declined.effects).toEqual([])
    expect(declined.state).toMatchObject({ confirming: undefined, form: { found: { attempt: 1 } } })
    const confirmed = after([{ type: 'confirmed' }], asked.state)
    expect(confirmed.effects).toMatchObject([{ type: 'connect' }])
    expect(confirmed.state.confirming).toBeUndefined()
  })

  test('does not ask back for the same server, whose new certificate somebody has just confirmed', () => {
    const { effects } = after([...found, { type: 'connect-wanted' }], signedIn)
    expect(effects.at(-1)).toMatchObject({ type: 'connect' })
  })

  test.each<PlainKind>([
    'web-page',
    'redirect',
    'other-server',
    'speaks-http',
    'speaks-https',
    'unreachable',
    'unknown-host',
    'silent'
  ])('is not possible to what was found as %s', (kind) => {
    const { effects } = after([...look, looked(finding(kind)), { type: 'connect-wanted' }])
    expect(effects).toHaveLength(1)
  })

  test('is not possible to a server that is not trusted', () => {
    expect(after([...look, looked(untrusted), { type: 'connect-wanted' }]).effects).toHaveLength(1)
  })

  test('is asked once, and nothing else is begun meanwhile', () => {
    const connecting = after([...found, { type: 'connect-wanted' }]).state
    const others: readonly ServerSettingsEvent[] = [
      { type: 'connect-wanted' },
      { type: 'address-typed', address: 'x' },
      { type: 'address-closed' },
      { type: 'look-wanted' },
      { type: 'training-wanted' },
      { type: 'sign-in-wanted', credentials },
      { type: 'check-wanted' }
    ]
    expect(after(others, connecting)).toEqual({ state: connecting, effects: [] })
  })

  test('that failed keeps what was found, to be tried again', () => {
    const failed = after([...found, { type: 'connect-wanted' }, refused('settings/not-saved', 2)])
    expect(failed.state.problem).toMatchObject({ of: 'connect', attempt: 2 })
    expect(after([{ type: 'connect-wanted' }], failed.state).effects).toMatchObject([{ attempt: 3 }])
  })
})

describe('Training mode', () => {
  test('is entered only after asking back', () => {
    const asked = after([{ type: 'training-wanted' }], signedIn)
    expect(asked).toMatchObject({ effects: [], state: { confirming: 'use-training' } })
    const { state, effects } = after([{ type: 'confirmed' }, decided(training)], asked.state)
    expect(effects).toEqual([{ type: 'use-training', attempt: 1 }])
    expect(state).toMatchObject({ server: training, done: { decision: 'use-training' } })
  })

  test('is not entered twice', () => {
    expect(after([{ type: 'training-wanted' }, { type: 'confirmed' }])).toMatchObject({ effects: [] })
    expect(
      after([{ type: 'training-wanted' }, { type: 'confirmed' }, { type: 'confirmed' }], signedIn).effects
    ).toHaveLength(1)
  })

  test('that was not saved says so', () => {
    const events: readonly ServerSettingsEvent[] = [
      { type: 'training-wanted' },
      { type: 'confirmed' },
      refused('settings/not-saved')
    ]
    expect(after(events, signedIn).state).toMatchObject({
      server: signedIn,
      problem: { of: 'use-training' }
    })
  })
})

describe('signing in', () => {
  const wanted: ServerSettingsEvent = { type: 'sign-in-wanted', credentials }

  test('sends what was typed, and says that it worked', () => {
    const { state, effects } = after([wanted, decided(signedIn)], signedOut)
    expect(effects).toEqual([{ type: 'sign-in', attempt: 1, credentials }])
    expect(state).toMatchObject({ server: signedIn, busy: undefined, done: { decision: 'sign-in' } })
  })

  test('keeps no password in any state', () => {
    const states = [
      after([wanted], signedOut).state,
      after([wanted, refused('identities/unauthorized')], signedOut).state,
      after([wanted, decided(signedIn)], signedOut).state
    ]
    expect(JSON.stringify(states)).not.toContain(credentials.password)
  })

  test('is asked once', () => {
    expect(after([wanted, wanted], signedOut).effects).toHaveLength(1)
  })

  test('that failed says so, and can be tried again', () => {
    const { state } = after([wanted, refused('identities/unauthorized')], signedOut)
    expect(state).toMatchObject({ server: signedOut, problem: { of: 'sign-in' } })
    expect(after([wanted], state)).toMatchObject({ effects: [{ attempt: 2 }], state: { problem: undefined } })
  })

  test('that worked but could not be kept says so as well', () => {
    const events: readonly ServerSettingsEvent[] = [
      wanted,
      { type: 'server-known', server: signedIn },
      refused('secrets/no-key-store')
    ]
    expect(after(events, signedOut).state).toMatchObject({
      server: signedIn,
      problem: { of: 'sign-in', error: { code: 'secrets/no-key-store' } }
    })
  })

  test('anew is offered to somebody who is signed in, and closes when it worked', () => {
    const opened = after([{ type: 'other-account-wanted' }], signedIn).state
    expect(opened.otherAccount).toBe(true)
    expect(after([{ type: 'other-account-closed' }], opened).state.otherAccount).toBe(false)
    expect(after([wanted, decided({ ...signedIn })], opened).state.otherAccount).toBe(false)
    expect(after([wanted, refused('identities/unauthorized')], opened).state.otherAccount).toBe(true)
  })

  test('is not possible in Training mode', () => {
    expect(after([wanted, { type: 'other-account-wanted' }])).toMatchObject({
      effects: [],
      state: { otherAccount: false }
    })
  })
})

describe('signing out', () => {
  test('asks back, and then forgets what was found out about the account', () => {
    const checked = after(
      [{ type: 'check-wanted' }, { type: 'account-checked', attempt: 1, result: ok(report) }],
      signedIn
    ).state
    const { state, effects } = after(
      [{ type: 'sign-out-wanted' }, { type: 'confirmed' }, decided(signedOut, 2)],
      checked
    )
    expect(effects).toEqual([{ type: 'sign-out', attempt: 2 }])
    expect(state).toMatchObject({ server: signedOut, report: undefined, done: { decision: 'sign-out' } })
  })

  test('is not offered where nobody is signed in', () => {
    expect(after([{ type: 'sign-out-wanted' }, { type: 'confirmed' }], signedOut).effects).toEqual([])
  })

  test('that failed says so', () => {
    const events: readonly ServerSettingsEvent[] = [
      { type: 'sign-out-wanted' },
      { type: 'confirmed' },
      refused('settings/not-saved')
    ]
    expect(after(events, signedIn).state.problem).toMatchObject({ of: 'sign-out' })
  })
})

describe('checking the account', () => {
  const wanted: ServerSettingsEvent = { type: 'check-wanted' }
  const checked = (attempt: number): ServerSettingsEvent => ({
    type: 'account-checked',
    attempt,
    result: ok(report)
  })

  test('shows the report', () => {
    const { state, effects } = after([wanted, checked(1)], signedIn)
    expect(effects).toEqual([{ type: 'check-account', attempt: 1 }])
    expect(state).toMatchObject({ report, busy: undefined })
  })

  test('is asked once at a time, and drops the report before it', () => {
    const again = after([wanted, checked(1), wanted, wanted], signedIn)
    expect(again.effects).toHaveLength(2)
    expect(again.state.report).toBeUndefined()
  })

  test('needs somebody who is signed in', () => {
    expect(after([wanted], signedOut).effects).toEqual([])
    expect(after([wanted]).effects).toEqual([])
  })

  test('that failed says so', () => {
    const failed: ServerSettingsEvent = {
      type: 'account-checked',
      attempt: 1,
      result: err(appError('identities/timed-out'))
    }
    expect(after([wanted, failed], signedIn).state.problem).toMatchObject({ of: 'check-account' })
  })

  test('is given up for something more urgent, and its answer is ignored', () => {
    const { state } = after(
      [wanted, { type: 'sign-out-wanted' }, { type: 'confirmed' }, checked(1)],
      signedIn
    )
    expect(state).toMatchObject({ busy: { asked: 'sign-out' }, report: undefined })
  })

  test('says nothing about an account that came meanwhile', () => {
    const other: ServerState = { ...signedOut, username: 'somebody-else' }
    const { state } = after([wanted, { type: 'server-known', server: other }, checked(1)], signedIn)
    expect(state).toMatchObject({ server: other, busy: undefined, report: undefined })
  })
})

describe('what the station tells by itself', () => {
  test('about the same account leaves everything as it is', () => {
    const checked = after(
      [{ type: 'check-wanted' }, { type: 'account-checked', attempt: 1, result: ok(report) }],
      signedIn
    ).state
    const told = after([{ type: 'server-known', server: { ...signedIn, remembered: true } }], checked).state
    expect(told).toEqual({ ...checked, server: { ...signedIn, remembered: true } })
  })

  test('about the very same state changes nothing', () => {
    const state = startServerSettings(signedIn)
    expect(serverSettingsReducer(state, { type: 'server-known', server: signedIn }).state).toBe(state)
  })

  test('about another account closes what was meant for the one before', () => {
    const asking = after([{ type: 'other-account-wanted' }, { type: 'sign-out-wanted' }], signedIn).state
    const told = after([{ type: 'server-known', server: signedOut }], asking).state
    expect(told).toMatchObject({ otherAccount: false, confirming: undefined })
  })
})

describe('leaving the screen', () => {
  test.each<[string, ServerState, readonly ServerSettingsEvent[], ServerSettingsEvent]>([
    ['a look', training, look, looked(finding('identities'))],
    ['a sign-in', signedOut, [{ type: 'sign-in-wanted', credentials }], decided(signedIn)],
    ['a failed sign-in', signedOut, [{ type: 'sign-in-wanted', credentials }], refused('identities/busy')],
    [
      'a check',
      signedIn,
      [{ type: 'check-wanted' }],
      { type: 'account-checked', attempt: 1, result: ok(report) }
    ]
  ])('forgets everything, and ignores the late answer of %s', (_, server, events, late) => {
    const left = after([...events, { type: 'left-screen' }], server).state
    expect(left).toEqual({ ...startServerSettings(server), attempts: left.attempts })
    expect(after([late], left).state).toBe(left)
  })
})

test('events that do not fit the present state change nothing', () => {
  const strays: readonly ServerSettingsEvent[] = [
    { type: 'address-typed', address: 'x' },
    { type: 'address-closed' },
    { type: 'look-wanted' },
    { type: 'suggestion-taken' },
    { type: 'plain-http-accepted' },
    trust,
    { type: 'authority-chosen', file },
    { type: 'connect-wanted' },
    { type: 'training-wanted' },
    { type: 'sign-out-wanted' },
    { type: 'confirmed' },
    looked(finding('identities')),
    decided(signedIn),
    { type: 'authority-read', attempt: 1, result: ok('PEM') },
    { type: 'account-checked', attempt: 1, result: ok(report) }
  ]
  expect(after(strays)).toEqual({ state: startServerSettings(training), effects: [] })
})
