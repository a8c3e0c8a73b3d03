import { describe, expect, test } from 'vitest'
import type { Comparison } from '@shared/domain/recognition'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import {
  type CompareEffect,
  type CompareEvent,
  compareReducer,
  type CompareState,
  emptyCompare,
  type Side
} from '@renderer/flow/compare-reducer'
import { shotWith } from './hand-made-shot'

const file = new Blob(['picture'])
const first = shotWith(1)
const second = shotWith(2)
const same: Comparison = { confidence: 0.9, verdict: 'same' }

function after(
  events: readonly CompareEvent[],
  from: CompareState = emptyCompare
): {
  readonly state: CompareState
  readonly effects: readonly CompareEffect[]
} {
  let state = from
  const effects = events.flatMap((event) => {
    const step = compareReducer(state, event)
    state = step.state
    return step.effects
  })
  return { state, effects }
}

const byCamera = (side: Side, shot = first): readonly CompareEvent[] => [
  { type: 'camera-chosen', side },
  { type: 'shot-taken', side, shot }
]
const both: readonly CompareEvent[] = [...byCamera('first'), ...byCamera('second', second)]

test('two pictures are compared as soon as both stand', () => {
  const { state, effects } = after(both)
  expect(effects).toEqual([{ type: 'compare', attempt: 1, first: first.jpeg, second: second.jpeg }])
  expect(state.comparison).toEqual({ at: 'comparing', attempt: 1 })
  const answered = after([{ type: 'answered', attempt: 1, result: ok(same) }], state)
  expect(answered.state.comparison).toEqual({ at: 'answered', comparison: same })
})

describe('a picture file', () => {
  test('is checked on the device, and fills its place', () => {
    const reading = after([{ type: 'file-chosen', side: 'first', file }])
    expect(reading.effects).toEqual([{ type: 'read-file', attempt: 1, file }])
    const read = after([{ type: 'file-read', attempt: 1, result: ok(first) }], reading.state)
    expect(read.state.slots.first).toEqual({ at: 'filled', shot: first })
  })

  test('that is not usable says so in its own place, and leaves the other alone', () => {
    const { state, effects } = after([
      ...byCamera('second'),
      { type: 'file-chosen', side: 'first', file },
      { type: 'file-read', attempt: 1, result: err(appError('picture/several-faces')) }
    ])
    expect(state.slots.first).toMatchObject({ at: 'refused', error: { code: 'picture/several-faces' } })
    expect(state.slots.second).toMatchObject({ at: 'filled' })
    expect(effects.map((effect) => effect.type)).toEqual(['read-file'])
  })

  test('that was replaced while it was read is ignored', () => {
    const { state } = after([
      { type: 'file-chosen', side: 'first', file },
      { type: 'file-chosen', side: 'first', file },
      { type: 'file-read', attempt: 1, result: ok(first) }
    ])
    expect(state.slots.first).toEqual({ at: 'reading', attempt: 2 })
  })

  test('finds its place after the sides were swapped', () => {
    const { state } = after([
      { type: 'file-chosen', side: 'first', file },
      { type: 'swapped' },
      { type: 'file-read', attempt: 1, result: ok(first) }
    ])
    expect(state.slots).toMatchObject({ first: { at: 'empty' }, second: { at: 'filled' } })
  })
})

describe('the camera', () => {
  test('serves one side at a time', () => {
    const { state } = after([
      { type: 'camera-chosen', side: 'first' },
      { type: 'camera-chosen', side: 'second' }
    ])
    expect(state.slots).toEqual({ first: { at: 'empty' }, second: { at: 'camera' } })
  })

  test('can be closed without a picture', () => {
    const { state } = after([
      { type: 'camera-chosen', side: 'first' },
      { type: 'camera-left', side: 'first' }
    ])
    expect(state.slots.first).toEqual({ at: 'empty' })
  })

  test('cannot fill a side that it was taken away from', () => {
    const { state } = after([
      { type: 'camera-chosen', side: 'first' },
      { type: 'cleared', side: 'first' },
      { type: 'shot-taken', side: 'first', shot: first }
    ])
    expect(state.slots.first).toEqual({ at: 'empty' })
  })
})

describe('the verdict', () => {
  const answered = after([...both, { type: 'answered', attempt: 1, result: ok(same) }]).state

  test.each<[string, CompareEvent]>([
    ['cleared', { type: 'cleared', side: 'first' }],
    ['replaced by the camera', { type: 'camera-chosen', side: 'second' }],
    ['replaced by a file', { type: 'file-chosen', side: 'second', file }]
  ])('goes when a picture is %s', (_, event) => {
    expect(after([event], answered).state.comparison).toEqual({ at: 'waiting' })
  })

  test('stays when the pictures change sides', () => {
    const { state, effects } = after([{ type: 'swapped' }], answered)
    expect(state.comparison).toEqual(answered.comparison)
    expect(state.slots.first).toEqual({ at: 'filled', shot: second })
    expect(effects).toEqual([])
  })

  test('for an older pair of pictures is ignored', () => {
    const { state } = after([
      ...both,
      ...byCamera('second', shotWith(3)),
      { type: 'answered', attempt: 1, result: ok(same) }
    ])
    expect(state.comparison).toEqual({ at: 'comparing', attempt: 2 })
  })

  test('that failed can be asked for again', () => {
    const failed = after([
      ...both,
      { type: 'answered', attempt: 1, result: err(appError('identities/busy')) }
    ]).state
    expect(failed.comparison).toMatchObject({ at: 'failed' })
    const { effects } = after([{ type: 'retry-wanted' }], failed)
    expect(effects).toEqual([{ type: 'compare', attempt: 2, first: first.jpeg, second: second.jpeg }])
  })

  test('and both pictures are forgotten when the screen is left, and late answers find nothing', () => {
    const left = after([{ type: 'left-screen' }], after(both).state).state
    expect(left.slots).toEqual(emptyCompare.slots)
    const late = after([{ type: 'answered', attempt: 1, result: ok(same) }], left)
    expect(late.state.comparison).toEqual({ at: 'waiting' })
  })
})
