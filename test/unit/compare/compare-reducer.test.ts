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
} from '@renderer/compare/compare-reducer'
import { shotWith } from '../flow/hand-made-shot'

const file = new File(['picture'], 'passport.jpg', { lastModified: 1_500_000_000_000 })
const fileSource = { kind: 'file', name: 'passport.jpg', changedAt: 1_500_000_000_000 } as const
const takenAt = 1_700_000_000_000
const comparedAt = takenAt + 60_000
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
  { type: 'shot-taken', shot, takenAt }
]
const both: readonly CompareEvent[] = [...byCamera('first'), ...byCamera('second', second)]

test('two pictures are compared as soon as both stand', () => {
  const { state, effects } = after(both)
  expect(effects).toEqual([{ type: 'compare', attempt: 1, first: first.jpeg, second: second.jpeg }])
  expect(state.comparison).toEqual({ at: 'comparing', attempt: 1 })
  const answered = after([{ type: 'answered', attempt: 1, result: ok(same), comparedAt }], state)
  expect(answered.state.comparison).toEqual({ at: 'answered', comparison: same, comparedAt })
})

describe('a picture file', () => {
  test('is checked on the device, and fills its place', () => {
    const reading = after([{ type: 'file-chosen', side: 'first', file }])
    expect(reading.effects).toEqual([{ type: 'read-file', attempt: 1, file }])
    const read = after([{ type: 'picture-read', attempt: 1, result: ok(first) }], reading.state)
    expect(read.state.slots.first).toEqual({ at: 'filled', shot: first, source: fileSource })
  })

  test('that is not usable says so in its own place, and leaves the other alone', () => {
    const { state, effects } = after([
      ...byCamera('second'),
      { type: 'file-chosen', side: 'first', file },
      { type: 'picture-read', attempt: 1, result: err(appError('picture/several-faces')) }
    ])
    expect(state.slots.first).toMatchObject({ at: 'refused', error: { code: 'picture/several-faces' } })
    expect(state.slots.second).toMatchObject({ at: 'filled' })
    expect(effects.map((effect) => effect.type)).toEqual(['read-file'])
  })

  test('that was replaced while it was read is ignored', () => {
    const { state } = after([
      { type: 'file-chosen', side: 'first', file },
      { type: 'file-chosen', side: 'first', file },
      { type: 'picture-read', attempt: 1, result: ok(first) }
    ])
    expect(state.slots.first).toEqual({ at: 'reading', attempt: 2, source: fileSource })
  })

  test('finds its place after the sides were swapped', () => {
    const { state } = after([
      { type: 'file-chosen', side: 'first', file },
      { type: 'swapped' },
      { type: 'picture-read', attempt: 1, result: ok(first) }
    ])
    expect(state.slots).toMatchObject({ first: { at: 'empty' }, second: { at: 'filled' } })
  })
})

describe('an enrolled photo', () => {
  const photo = { faceId: 'f-1', name: 'Ada Lind' }
  const source = { kind: 'enrolled', ...photo } as const

  test('is read from the server, checked on the device, and fills its place', () => {
    const reading = after([{ type: 'enrolled-chosen', side: 'first', photo }])
    expect(reading.effects).toEqual([{ type: 'read-enrolled', attempt: 1, faceId: 'f-1' }])
    expect(reading.state.slots.first).toEqual({ at: 'reading', attempt: 1, source })
    const read = after([{ type: 'picture-read', attempt: 1, result: ok(first) }], reading.state)
    expect(read.state.slots.first).toEqual({ at: 'filled', shot: first, source })
  })

  test('that cannot be read says whose it is, and can be asked for again', () => {
    const refused = after([
      { type: 'enrolled-chosen', side: 'first', photo },
      { type: 'picture-read', attempt: 1, result: err(appError('identities/busy')) }
    ]).state
    expect(refused.slots.first).toMatchObject({ at: 'refused', source, error: { code: 'identities/busy' } })
    const again = after([{ type: 'enrolled-chosen', side: 'first', photo: source }], refused)
    expect(again.effects).toEqual([{ type: 'read-enrolled', attempt: 2, faceId: 'f-1' }])
  })

  test('is compared with the camera as soon as both stand', () => {
    const { effects } = after([
      { type: 'enrolled-chosen', side: 'first', photo },
      ...byCamera('second', second),
      { type: 'picture-read', attempt: 1, result: ok(first) }
    ])
    expect(effects.at(-1)).toEqual({ type: 'compare', attempt: 2, first: first.jpeg, second: second.jpeg })
  })
})

describe('the camera', () => {
  test('serves one side at a time', () => {
    const { state } = after([
      { type: 'camera-chosen', side: 'first' },
      { type: 'camera-chosen', side: 'second' }
    ])
    expect(state.camera).toBe('second')
    expect(after(byCamera('second'), state).state.slots).toMatchObject({
      first: { at: 'empty' },
      second: { at: 'filled' }
    })
  })

  test('closes with its picture, and tells when it was taken and what was made of the presentation', () => {
    const presentation = { mode: 'warn', verdict: undefined } as const
    const { state } = after(byCamera('first', shotWith(4, {}, presentation)))
    expect(state.camera).toBeUndefined()
    expect(state.slots.first).toMatchObject({ source: { kind: 'camera', takenAt, presentation } })
  })

  test('has the outcome of the presentation check kept in the record', () => {
    const verdict = {
      conclusion: 'attack-suspected',
      reasons: ['texture-attack'],
      textureScore: 0.1
    } as const
    const { effects } = after(byCamera('first', shotWith(4, {}, { mode: 'record', verdict })))
    expect(effects).toEqual([
      {
        type: 'record-capture',
        record: { purpose: 'comparison', presentation: { mode: 'record', ...verdict } }
      }
    ])
  })

  test('can be closed without a picture; what stood before still stands, with its verdict', () => {
    const answered = after([...both, { type: 'answered', attempt: 1, result: ok(same), comparedAt }]).state
    const back = after([{ type: 'camera-chosen', side: 'first' }, { type: 'camera-left' }], answered)
    expect(back.state).toEqual(answered)
    expect(back.effects).toEqual([])
  })

  test('fills nothing after it was closed', () => {
    const { state } = after([
      { type: 'camera-chosen', side: 'first' },
      { type: 'camera-left' },
      { type: 'shot-taken', shot: first, takenAt }
    ])
    expect(state.slots.first).toEqual({ at: 'empty' })
  })
})

describe('the verdict', () => {
  const answered = after([...both, { type: 'answered', attempt: 1, result: ok(same), comparedAt }]).state

  test.each<[string, CompareEvent]>([
    ['cleared', { type: 'cleared', side: 'first' }],
    ['replaced by a file', { type: 'file-chosen', side: 'second', file }]
  ])('goes when a picture is %s', (_, event) => {
    expect(after([event], answered).state.comparison).toEqual({ at: 'waiting' })
  })

  test('goes when a picture is replaced by the camera, and is asked for anew', () => {
    const { state, effects } = after(byCamera('second', shotWith(3)), answered)
    expect(state.comparison).toEqual({ at: 'comparing', attempt: 2 })
    expect(effects).toHaveLength(1)
  })

  test('is not asked for again by a press that came late', () => {
    expect(after([{ type: 'retry-wanted' }], answered).effects).toEqual([])
  })

  test('stays when the pictures change sides', () => {
    const { state, effects } = after([{ type: 'swapped' }], answered)
    expect(state.comparison).toEqual(answered.comparison)
    expect(state.slots.first).toMatchObject({ at: 'filled', shot: second })
    expect(effects).toEqual([])
  })

  test('for an older pair of pictures is ignored', () => {
    const { state } = after([
      ...both,
      ...byCamera('second', shotWith(3)),
      { type: 'answered', attempt: 1, result: ok(same), comparedAt }
    ])
    expect(state.comparison).toEqual({ at: 'comparing', attempt: 2 })
  })

  test('that failed can be asked for again', () => {
    const failed = after([
      ...both,
      { type: 'answered', attempt: 1, result: err(appError('identities/busy')), comparedAt }
    ]).state
    expect(failed.comparison).toMatchObject({ at: 'failed' })
    const { effects } = after([{ type: 'retry-wanted' }], failed)
    expect(effects).toEqual([{ type: 'compare', attempt: 2, first: first.jpeg, second: second.jpeg }])
  })

  test.each<[string, CompareEvent]>([
    ['the screen is left', { type: 'left-screen' }],
    ['both are cleared', { type: 'all-cleared' }]
  ])('and both pictures are forgotten when %s, and late answers find nothing', (_, event) => {
    const left = after([event], after(both).state).state
    expect(left).toEqual({ ...emptyCompare, attempts: 2 })
    const late = after([{ type: 'answered', attempt: 1, result: ok(same), comparedAt }], left)
    expect(late.state.comparison).toEqual({ at: 'waiting' })
  })
})
