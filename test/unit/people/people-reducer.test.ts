import { describe, expect, test } from 'vitest'
import type { Identification } from '@shared/domain/recognition'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { peopleReducer } from '@renderer/people/people-reducer'
import {
  leftPeople,
  type PeopleEffect,
  type PeopleEvent,
  type PeopleSearch,
  startPeople
} from '@renderer/people/people-state'
import { shotWith } from '../flow/hand-made-shot'

const shot = shotWith(1)
const file = new Blob(['picture'])
const nobody: Identification = { outcome: 'not-enrolled' }

function after(
  events: readonly PeopleEvent[],
  from: PeopleSearch = startPeople
): { readonly state: PeopleSearch; readonly effects: readonly PeopleEffect[] } {
  let state = from
  const effects = events.flatMap((event) => {
    const step = peopleReducer(state, event)
    state = step.state
    return step.effects
  })
  return { state, effects }
}

const byFace: PeopleEvent = { type: 'way-chosen', way: 'face' }
const looking: readonly PeopleEvent[] = [byFace, { type: 'camera-chosen' }, { type: 'shot-taken', shot }]

describe('a search by field', () => {
  const typed = (name: string, value = ''): readonly PeopleEvent[] => [
    { type: 'field-typed', part: { name, value } },
    { type: 'field-wanted' }
  ]

  test.each([
    ['a name alone asks for everybody who has the field', ' Badge ', '', { name: 'Badge' }],
    ['a value narrows it', 'Badge', ' 7 ', { name: 'Badge', value: '7' }]
  ])('%s', (_, name, value, asked) => {
    expect(after(typed(name, value)).state.field).toMatchObject({ asked, problems: {} })
  })

  test.each([
    ['', '', { name: 'missing' }],
    ['Bad\u0007ge', '', { name: 'bad-characters' }],
    ['B'.repeat(201), '', { name: 'too-long' }],
    ['Badge', '7\u0007', { value: 'bad-characters' }],
    ['Badge', '7'.repeat(4001), { value: 'too-long' }]
  ])('%j with %j is not asked', (name, value, problems) => {
    expect(after(typed(name, value)).state.field).toMatchObject({ asked: undefined, problems })
  })

  test('what is wrong is taken back with the next letter', () => {
    const { state } = after([...typed(''), { type: 'field-typed', part: { name: 'B' } }])
    expect(state.field.problems).toEqual({})
  })

  test('the results of before stay while something else is typed', () => {
    const { state } = after([...typed('Badge'), { type: 'field-typed', part: { name: '' } }])
    expect(state.field.asked).toEqual({ name: 'Badge' })
  })
})

describe('a search by face', () => {
  test('looks a picture of the camera up once', () => {
    const { state, effects } = after([...looking, { type: 'shot-taken', shot: shotWith(2) }])
    expect(effects).toEqual([{ type: 'identify', attempt: 1, shot }])
    expect(state.face).toEqual({ at: 'looking', attempt: 1, shot })
    const answered = after([{ type: 'identified', attempt: 1, result: ok(nobody) }], state)
    expect(answered.state.face).toEqual({ at: 'answered', shot, answer: nobody })
  })

  test('checks a file on the device before the server sees it', () => {
    const { state, effects } = after([byFace, { type: 'file-chosen', file }])
    expect(effects).toEqual([{ type: 'read-file', attempt: 1, file }])
    const error = appError('picture/no-face')
    const refused = after([{ type: 'file-read', attempt: 1, result: err(error) }], state)
    expect(refused.state.face).toEqual({ at: 'refused', error })
    expect(refused.effects).toEqual([])
    const read = after([{ type: 'file-read', attempt: 1, result: ok(shot) }], state)
    expect(read.effects).toEqual([{ type: 'identify', attempt: 2, shot }])
  })

  test('can be tried again with the same picture', () => {
    const error = appError('identities/timed-out')
    const failed = after([...looking, { type: 'identified', attempt: 1, result: err(error) }])
    expect(failed.state.face).toEqual({ at: 'failed', shot, error })
    expect(after([{ type: 'retry-wanted' }], failed.state).effects).toEqual([
      { type: 'identify', attempt: 2, shot }
    ])
  })

  test.each<[string, readonly PeopleEvent[]]>([
    ['another way', [{ type: 'way-chosen', way: 'tag' }]],
    ['leaving', [leftPeople]]
  ])('%s forgets the picture, and an answer that comes late', (_, events) => {
    const left = after([...looking, ...events])
    expect(left.state.face).toEqual({ at: 'idle' })
    const late = after([{ type: 'identified', attempt: 1, result: ok(nobody) }], left.state)
    expect(late.state.face).toEqual({ at: 'idle' })
  })

  test('a newer file makes the answer about the older one void', () => {
    const { state } = after([
      byFace,
      { type: 'file-chosen', file },
      { type: 'file-chosen', file },
      { type: 'file-read', attempt: 1, result: ok(shot) }
    ])
    expect(state.face).toEqual({ at: 'reading', attempt: 2 })
  })
})

describe('an open record', () => {
  const opened = after([
    { type: 'tag-chosen', tagId: 'vip' },
    { type: 'filter-typed', text: 'ada' },
    { type: 'person-opened', personId: 'ada' }
  ]).state

  test('leaves the search as it is, and marks where somebody comes back to', () => {
    const { state } = after([{ type: 'person-closed' }], opened)
    expect(state).toMatchObject({ tag: 'vip', filter: 'ada', opened: undefined, cameFrom: 'ada' })
  })

  test.each<PeopleEvent>([
    { type: 'filter-typed', text: 'a' },
    { type: 'tag-chosen', tagId: 'guest' },
    { type: 'way-chosen', way: 'seen' }
  ])('is no longer come back from after $type', (event) => {
    expect(after([{ type: 'person-closed' }, event], opened).state.cameFrom).toBeUndefined()
  })
})

test('another tag begins without the filter of the one before', () => {
  const { state } = after([
    { type: 'tag-chosen', tagId: 'vip' },
    { type: 'filter-typed', text: 'ada' },
    { type: 'tag-chosen', tagId: 'guest' }
  ])
  expect(state).toMatchObject({ tag: 'guest', filter: '' })
})
