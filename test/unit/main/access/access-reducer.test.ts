import {
  type Access,
  type AccessEvent,
  accessReducer,
  type AccessRules,
  nextMoment,
  starting
} from '@main/access/access-reducer'
import { describe, expect, it } from 'vitest'

const minute = 60_000
const rules: AccessRules = { warnMs: 10 * minute, lockMs: 15 * minute, settingsMs: 5 * minute, canLock: true }
const noLock = { ...rules, canLock: false }
const at = (minutes: number): number => 1_000_000 + minutes * minute

/** What comes of events at their minutes. */
function after(
  events: readonly (readonly [minutes: number, type: Exclude<AccessEvent['type'], 'found'>])[],
  { start = open, by = rules }: { start?: Access; by?: AccessRules } = {}
): Access {
  return events.reduce((access, [minutes, type]) => accessReducer(access, { type }, at(minutes), by), start)
}
const open = accessReducer({ at: 'locked' }, { type: 'unlocked' }, at(0), rules)
const found = (hasPin: boolean, by = rules): Access =>
  accessReducer(starting, { type: 'found', hasPin }, at(0), by)

describe('how a station starts', () => {
  it('without an administrator PIN it has to be set up', () => {
    expect(found(false)).toEqual({ at: 'set-up' })
    expect(accessReducer({ at: 'set-up' }, { type: 'unlocked' }, at(0), rules)).toEqual({ at: 'set-up' })
    expect(accessReducer({ at: 'set-up' }, { type: 'pin-chosen' }, at(0), rules)).toMatchObject({
      at: 'open'
    })
  })
  it('locked where somebody can open it, and open where an attendant could not', () => {
    expect(found(true)).toEqual({ at: 'locked' })
    expect(found(true, noLock)).toMatchObject({ at: 'open', isSettingsOpen: false })
  })
  it('only once', () => {
    expect(accessReducer({ at: 'locked' }, { type: 'found', hasPin: false }, at(0), rules)).toEqual({
      at: 'locked'
    })
    expect(accessReducer({ at: 'locked' }, { type: 'pin-chosen' }, at(0), rules)).toEqual({ at: 'locked' })
  })
})

describe('a station that nobody touches', () => {
  it('warns, and then locks', () => {
    expect(after([[9.9, 'time-passed']])).toBe(open)
    expect(after([[10, 'time-passed']])).toMatchObject({ at: 'open', isWarned: true })
    expect(
      after([
        [10, 'time-passed'],
        [14.9, 'time-passed']
      ])
    ).toMatchObject({ at: 'open' })
    expect(
      after([
        [10, 'time-passed'],
        [15, 'time-passed']
      ])
    ).toEqual({ at: 'locked' })
  })
  it('begins anew with every touch', () => {
    const touched = after([
      [10, 'time-passed'],
      [14, 'touched']
    ])
    expect(touched).toMatchObject({ at: 'open', isWarned: false, touchedAt: at(14) })
    expect(after([[23.9, 'time-passed']], { start: touched })).toBe(touched)
    expect(after([[29, 'time-passed']], { start: touched })).toEqual({ at: 'locked' })
  })
  it('is locked for the first touch after a sleep, whether or not a timer came first', () => {
    expect(after([[600, 'touched']])).toEqual({ at: 'locked' })
  })
  it('counts from the new time when the clock was set back', () => {
    const back = after([[-600, 'time-passed']])
    expect(back).toMatchObject({ at: 'open', touchedAt: at(-600) })
    expect(after([[-585, 'time-passed']], { start: back })).toEqual({ at: 'locked' })
  })
  it('is opened by no touch', () => {
    expect(
      after([
        [15, 'time-passed'],
        [15, 'touched']
      ])
    ).toEqual({ at: 'locked' })
  })
  it('forgets once instead of locking where nobody at the desk could open it', () => {
    const away = after(
      [
        [14.9, 'time-passed'],
        [15, 'time-passed'],
        [40, 'time-passed']
      ],
      { by: noLock }
    )
    expect(away).toMatchObject({ at: 'open', isWarned: false, isAway: true, absences: 1 })
    const back = after(
      [
        [41, 'touched'],
        [56, 'time-passed']
      ],
      { start: away, by: noLock }
    )
    expect(back).toMatchObject({ isAway: true, absences: 2 })
  })
})

describe('the settings', () => {
  it('close after their own time, on leave and at the lock', () => {
    const inside = after([[1, 'settings-opened']])
    expect(inside).toMatchObject({ isSettingsOpen: true, touchedAt: at(1) })
    expect(after([[5.9, 'time-passed']], { start: inside })).toMatchObject({ isSettingsOpen: true })
    expect(after([[6, 'time-passed']], { start: inside })).toMatchObject({ isSettingsOpen: false })
    expect(
      after(
        [
          [5, 'touched'],
          [9, 'time-passed']
        ],
        { start: inside }
      )
    ).toMatchObject({
      isSettingsOpen: true
    })
    expect(after([[2, 'settings-closed']], { start: inside })).toMatchObject({ isSettingsOpen: false })
    expect(
      after(
        [
          [2, 'lock-wanted'],
          [3, 'unlocked']
        ],
        { start: inside }
      )
    ).toMatchObject({
      isSettingsOpen: false
    })
    expect(after([[2, 'lock-wanted']], { start: inside, by: noLock })).toMatchObject({
      isSettingsOpen: false,
      absences: 1
    })
  })
  it('do not open while it is locked', () => {
    expect(
      after([
        [1, 'lock-wanted'],
        [2, 'settings-opened']
      ])
    ).toEqual({ at: 'locked' })
  })
})

describe('the next moment', () => {
  it('is that of the warning, the lock, or the end of the settings', () => {
    expect(nextMoment(open, rules)).toBe(at(10))
    expect(nextMoment(open, noLock)).toBe(at(15))
    expect(nextMoment(after([[10, 'time-passed']]), rules)).toBe(at(15))
    expect(nextMoment(after([[0, 'settings-opened']]), rules)).toBe(at(5))
  })
  it('does not come while it is locked, or nobody is there', () => {
    expect(nextMoment({ at: 'locked' }, rules)).toBeUndefined()
    expect(nextMoment(after([[15, 'time-passed']], { by: noLock }), noLock)).toBeUndefined()
  })
})
