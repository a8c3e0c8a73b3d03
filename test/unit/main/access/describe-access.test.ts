import { describeAccess, waysToUnlock } from '@main/access/describe-access'
import { accessState } from '@shared/domain/access'
import { expect, it } from 'vitest'

const rules = { warnMs: 10, lockMs: 15, settingsMs: 5, canLock: true }
const facts = { username: 'anna', hasStationPin: true, ways: ['pin', 'password'] as const }
const open = {
  at: 'open',
  touchedAt: 1000,
  isWarned: false,
  isAway: false,
  absences: 0,
  isSettingsOpen: false
} as const

it.each([
  [true, true, true, ['pin', 'password', 'account', 'administrator']],
  [true, true, false, ['password', 'account', 'administrator']],
  [true, false, true, ['account', 'pin', 'administrator']],
  [false, false, true, ['pin', 'administrator']],
  [false, false, false, ['administrator']]
] as const)('server %s, signed in %s, station PIN %s: opens by %j', (server, signedIn, pin, ways) => {
  expect(waysToUnlock(server, signedIn, pin)).toEqual(ways)
})

it('tells when it locks only while somebody has to be warned', () => {
  expect(describeAccess(open, rules, facts)).not.toHaveProperty('locksAt')
  expect(describeAccess({ ...open, isWarned: true }, rules, facts)).toMatchObject({ locksAt: 1015 })
})

it('tells nothing of the account before the station is set up, and is closed before anybody has looked', () => {
  expect(describeAccess({ at: 'set-up' }, rules, facts)).toEqual({ state: 'set-up' })
  expect(describeAccess({ at: 'starting' }, rules, facts)).toMatchObject({ state: 'locked' })
  expect(accessState.parse(describeAccess(open, rules, facts))).toMatchObject({ username: 'anna' })
})
