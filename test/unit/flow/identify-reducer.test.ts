import { describe, expect, test } from 'vitest'
import type { Identification } from '@shared/domain/recognition'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import {
  type IdentifyEffect,
  type IdentifyEvent,
  identifyReducer,
  type IdentifyState,
  startWatching
} from '@renderer/flow/identify-reducer'
import { shotWith } from './hand-made-shot'

const shot = shotWith(1)
const match: Identification = {
  outcome: 'match',
  person: { personId: 'p1', name: { firstName: 'Ada', lastName: 'Lovelace' }, tags: [] },
  faceId: 'f1',
  confidence: 0.97
}
const answer = (attempt: number, identification: Identification = match): IdentifyEvent => ({
  type: 'answered',
  attempt,
  result: ok(identification)
})
const face = (change: 'arrived' | 'left' | 'replaced' | 'long-gone'): IdentifyEvent => ({
  type: 'face',
  change
})

function after(events: readonly IdentifyEvent[]): {
  readonly state: IdentifyState
  readonly effects: readonly IdentifyEffect[]
} {
  let state: IdentifyState = startWatching
  const effects = events.flatMap((event) => {
    const step = identifyReducer(state, event)
    state = step.state
    return step.effects
  })
  return { state, effects }
}

const taken: IdentifyEvent = { type: 'shot-taken', shot }

describe('a lookup', () => {
  test('asks the server with the shot, then for the photo of the match', () => {
    const { state, effects } = after([taken, answer(1)])
    expect(effects).toEqual([
      { type: 'look-up', attempt: 1, probe: shot.jpeg },
      { type: 'read-photo', attempt: 1, faceId: 'f1' }
    ])
    expect(state).toMatchObject({ at: 'answered', answer: match, photo: { kind: 'loading' } })
  })

  test('of a checked presentation is recorded once, and made whatever the check says', () => {
    const verdict = {
      conclusion: 'attack-suspected',
      reasons: ['texture-attack', 'blink-none', 'motion-none'],
      textureScore: 0.02
    } as const
    const checked = shotWith(2, {}, { mode: 'warn', verdict })
    const failed: IdentifyEvent = { type: 'answered', attempt: 1, result: err(appError('identities/busy')) }
    const { effects } = after([{ type: 'shot-taken', shot: checked }, failed, { type: 'retry-wanted' }])
    expect(effects).toEqual([
      { type: 'look-up', attempt: 1, probe: checked.jpeg },
      {
        type: 'record-capture',
        record: { purpose: 'identification', presentation: { mode: 'warn', ...verdict } }
      },
      { type: 'look-up', attempt: 2, probe: checked.jpeg }
    ])
  })

  test('happens once for a face that stays', () => {
    const { effects } = after([taken, taken, answer(1), taken, taken])
    expect(effects.filter((effect) => effect.type === 'look-up')).toHaveLength(1)
  })

  test.each<Identification>([{ outcome: 'not-enrolled' }, { outcome: 'no-face' }])(
    'says %o, and asks for no photo',
    (identification) => {
      const { state, effects } = after([taken, answer(1, identification)])
      expect(state).toMatchObject({ at: 'answered', answer: identification, photo: { kind: 'none' } })
      expect(effects).toHaveLength(1)
    }
  )

  test('shows the photo when it comes, and says so when it does not', () => {
    const jpeg = new Uint8Array([1])
    const came = after([taken, answer(1), { type: 'photo-read', attempt: 1, result: ok({ jpeg }) }])
    expect(came.state).toMatchObject({ photo: { kind: 'ready', jpeg } })
    const failed = after([
      taken,
      answer(1),
      { type: 'photo-read', attempt: 1, result: err(appError('identities/not-found')) }
    ])
    expect(failed.state).toMatchObject({ at: 'answered', photo: { kind: 'unavailable' } })
  })

  test('that failed can be tried again with the same picture', () => {
    const failed: IdentifyEvent = {
      type: 'answered',
      attempt: 1,
      result: err(appError('identities/unreachable'))
    }
    const { state, effects } = after([taken, failed, { type: 'retry-wanted' }])
    expect(state).toMatchObject({ at: 'looking', attempt: 2, shot })
    expect(effects.at(-1)).toEqual({ type: 'look-up', attempt: 2, probe: shot.jpeg })
  })
})

describe('the answer', () => {
  test('stays on the screen while the person leaves, and goes when the next one arrives', () => {
    expect(after([taken, answer(1), face('left')]).state.at).toBe('answered')
    const next = after([taken, answer(1), face('left'), face('arrived')])
    expect(next.state).toEqual({ at: 'watching', attempt: 2 })
    expect(next.effects.at(-1)).toEqual({ type: 'watch-anew' })
  })

  test('does not stay forever when nobody comes', () => {
    expect(after([taken, answer(1), face('left'), face('long-gone')]).state.at).toBe('watching')
  })

  test('never stands beside another face', () => {
    expect(after([taken, answer(1), face('replaced')]).state.at).toBe('watching')
  })

  test('for a face that was replaced meanwhile is ignored', () => {
    const { state } = after([taken, face('replaced'), answer(1)])
    expect(state.at).toBe('watching')
    const second = after([taken, face('replaced'), taken, answer(1)])
    expect(second.state.at).toBe('looking')
  })

  test('is looked for again on demand', () => {
    const { state, effects } = after([taken, answer(1), { type: 'look-again-wanted' }, taken])
    expect(state).toMatchObject({ at: 'looking', attempt: 3 })
    expect(effects.map((effect) => effect.type)).toEqual(['look-up', 'read-photo', 'watch-anew', 'look-up'])
  })

  test('is forgotten, with its pictures, when the screen is left', () => {
    const { state } = after([taken, answer(1), { type: 'left-screen' }])
    expect(state).toEqual({ at: 'watching', attempt: 2 })
  })
})
