import { describe, expect, test } from 'vitest'
import type { Identification } from '@shared/domain/recognition'
import { appError, type AppError } from '@shared/errors'
import { err } from '@shared/result'
import { type IdentifyEvent, mostRemembered, shownOf } from '@renderer/identify/identify-state'
import { shotWith } from '../flow/hand-made-shot'
import { after, answer, at, face, lookUps, match, shot, taken } from './identify-samples'

const failed = (attempt: number, error: AppError): IdentifyEvent => ({
  type: 'answered',
  attempt,
  result: err(error)
})
const tooMany: AppError = { ...appError('identify/too-many'), retryAfterMs: 1500 }

describe('a lookup', () => {
  test('asks the server with the shot, then tells what it said', () => {
    const { state, effects } = after([taken(), answer(1)])
    const answered = { id: 1, probe: { source: 'camera', shot, at }, answer: match }
    expect(effects).toEqual([
      { type: 'look-up', attempt: 1, shot },
      { type: 'tell', answered }
    ])
    expect(state.live).toEqual({ at: 'answered', answered })
    expect(state.asked).toEqual([])
  })

  test('of a checked presentation is recorded once, and made whatever the check says', () => {
    const verdict = {
      conclusion: 'attack-suspected',
      reasons: ['texture-attack', 'blink-none', 'motion-none'],
      textureScore: 0.02
    } as const
    const checked = shotWith(2, {}, { mode: 'warn', verdict })
    const { effects } = after([
      taken(checked),
      failed(1, appError('identities/busy')),
      { type: 'retry-wanted' }
    ])
    expect(effects).toEqual([
      { type: 'look-up', attempt: 1, shot: checked },
      {
        type: 'record-capture',
        record: { purpose: 'identification', presentation: { mode: 'warn', ...verdict } }
      },
      { type: 'look-up', attempt: 2, shot: checked }
    ])
  })

  test('happens once for a face that stays', () => {
    expect(lookUps(after([taken(), taken(), answer(1), taken(), face('left'), taken()]))).toBe(1)
  })

  test.each<Identification>([{ outcome: 'not-enrolled' }, { outcome: 'no-face' }])('says %o', (said) => {
    expect(after([taken(), answer(1, said)]).state.live).toMatchObject({ answered: { answer: said } })
  })

  test('that failed can be tried again with the same picture', () => {
    const outcome = after([taken(), failed(1, appError('identities/unreachable')), { type: 'retry-wanted' }])
    expect(outcome.state.live).toMatchObject({ at: 'looking', attempt: 2, probe: { shot } })
    expect(lookUps(outcome)).toBe(2)
  })
})

describe('the answer', () => {
  test('stays on the screen while the person leaves, and goes when the next one arrives', () => {
    expect(after([taken(), answer(1), face('left')]).state.live.at).toBe('answered')
    const next = after([taken(), answer(1), face('left'), face('arrived')])
    expect(next.state.live).toEqual({ at: 'watching' })
    expect(next.effects.at(-1)).toEqual({ type: 'watch-anew' })
  })

  test('does not stay forever when nobody comes', () => {
    expect(after([taken(), answer(1), face('left'), face('long-gone')]).state.live.at).toBe('watching')
  })

  test('never stands beside another face', () => {
    expect(after([taken(), answer(1), face('replaced')]).state.live.at).toBe('watching')
    expect(after([taken(), face('replaced'), answer(1)]).state.live.at).toBe('watching')
    expect(after([taken(), face('replaced'), taken(), answer(1)]).state.live.at).toBe('looking')
  })

  test('about somebody who hurried by is still told and remembered', () => {
    const { state, effects } = after([taken(), face('replaced'), taken(shotWith(2)), answer(1)])
    expect(effects.at(-1)).toMatchObject({ type: 'tell', answered: { id: 1, probe: { shot } } })
    expect(state.history).toMatchObject([{ id: 1 }])
    expect(after([answer(2)], state).state.live).toMatchObject({ at: 'answered', answered: { id: 2 } })
  })

  test('is told once, even when it comes twice', () => {
    const { effects } = after([taken(), answer(1), answer(1)])
    expect(effects.filter(({ type }) => type === 'tell')).toHaveLength(1)
  })

  test('is looked for again on demand', () => {
    const { state, effects } = after([taken(), answer(1), { type: 'look-again-wanted' }, taken()])
    expect(state.live).toMatchObject({ at: 'looking', attempt: 2 })
    expect(effects.map((effect) => effect.type)).toEqual(['look-up', 'tell', 'watch-anew', 'look-up'])
  })

  test('is forgotten, with all pictures, when the screen is left', () => {
    const left = after([taken(), answer(1), taken(), { type: 'left-screen' }])
    expect(left.state).toMatchObject({ live: { at: 'watching' }, history: [], asked: [] })
    expect(after([answer(2)], left.state)).toEqual({ state: left.state, effects: [] })
  })
})

describe('a crowd', () => {
  test('is looked up by and by: a refused lookup waits, and is then sent', () => {
    const waiting = after([taken(), failed(1, tooMany)])
    expect(waiting.state.live).toMatchObject({ at: 'waiting', probe: { shot } })
    expect(waiting.effects.at(-1)).toEqual({ type: 'wait', ms: 1500 })
    const sent = after([{ type: 'waited' }], waiting.state)
    expect(sent.effects).toEqual([{ type: 'look-up', attempt: 2, shot }])
  })

  test('sends nothing while it waits, and then only for who is there', () => {
    const { state } = after([taken(), failed(1, tooMany)])
    const others = [2, 3, 4].flatMap((mark) => [face('replaced'), taken(shotWith(mark))])
    const crowd = after(others, state)
    expect(lookUps(crowd)).toBe(0)
    expect(crowd.state.live.at).toBe('waiting')
    expect(after([{ type: 'waited' }], crowd.state).effects).toEqual([
      { type: 'look-up', attempt: 2, shot: shotWith(4) }
    ])
  })

  test('waits as a busy server asks for, but tells the attendant when that is long or unknown', () => {
    const busy = appError('identities/busy')
    expect(after([taken(), failed(1, { ...busy, retryAfterMs: 5000 })]).state.live.at).toBe('waiting')
    expect(after([taken(), failed(1, { ...busy, retryAfterMs: 600_000 })]).state.live.at).toBe('failed')
    expect(after([taken(), failed(1, busy)]).state.live.at).toBe('failed')
  })
})

describe('a pause', () => {
  const pause: IdentifyEvent = { type: 'pause-wanted' }
  const goOn: IdentifyEvent = { type: 'go-on-wanted' }

  test('sends nothing, whatever happens, and takes the next picture afterwards', () => {
    const paused = after([
      pause,
      taken(),
      face('arrived'),
      { type: 'file-chosen', file: new Blob() },
      { type: 'look-again-wanted' },
      { type: 'waited' }
    ])
    expect(paused.effects).toEqual([])
    expect(after([goOn], paused.state).effects).toEqual([{ type: 'watch-anew' }])
  })

  test('holds back what waits, too', () => {
    const paused = after([taken(), failed(1, tooMany), pause, { type: 'waited' }])
    expect(lookUps(paused)).toBe(1)
    expect(lookUps(after([goOn], paused.state))).toBe(1)
  })

  test('does not look somebody up again who stands there all the time', () => {
    const { state, effects } = after([taken(), answer(1), pause, goOn, taken()])
    expect(state.live).toMatchObject({ at: 'answered' })
    expect(effects.map(({ type }) => type)).toEqual(['look-up', 'tell'])
  })

  test('keeps the answer to be read, and drops it afterwards when somebody else came', () => {
    const paused = after([taken(), answer(1), pause, face('left'), face('arrived')])
    expect(paused.state.live.at).toBe('answered')
    expect(after([goOn], paused.state).state.live.at).toBe('watching')
  })
})

describe('a picture file', () => {
  const chosen: IdentifyEvent = { type: 'file-chosen', file: new Blob() }
  const file = shotWith(7)
  const read: IdentifyEvent = { type: 'file-read', attempt: 1, result: { ok: true, value: file }, at }

  test('is looked up once, with the same answer as a face, while the camera rests', () => {
    const outcome = after([chosen, read, taken(), face('replaced'), answer(2)])
    expect(lookUps(outcome)).toBe(1)
    expect(shownOf(outcome.state)).toMatchObject({
      place: 'file',
      content: { at: 'answered', answered: { probe: { source: 'file' }, answer: match } }
    })
  })

  test('gives way to the live answer, which is still the one', () => {
    const live = after([taken(), answer(1)]).state
    const back = after([chosen, { ...read, attempt: 2 }, answer(3), { type: 'live-wanted' }], live)
    expect(shownOf(back.state)).toMatchObject({ place: 'live', content: { answered: { id: 1 } } })
    expect(back.effects.filter(({ type }) => type === 'watch-anew')).toEqual([])
  })

  test('that is none says why, and asks the server nothing', () => {
    const refused = after([
      chosen,
      { type: 'file-read', attempt: 1, result: err(appError('picture/no-face')), at }
    ])
    expect(refused.state.file).toEqual({ at: 'refused', error: appError('picture/no-face') })
    expect(lookUps(refused)).toBe(0)
  })

  test('goes when nobody has touched the station for a while, and the camera is looked at again', () => {
    const { state, effects } = after([{ type: 'file-chosen', file: new Blob() }, { type: 'idle' }])
    expect(state.file).toBeUndefined()
    expect(effects.at(-1)).toEqual({ type: 'watch-anew' })
  })

  test('that was read too late is dropped', () => {
    expect(lookUps(after([chosen, { type: 'live-wanted' }, read]))).toBe(0)
    expect(lookUps(after([chosen, chosen, read]))).toBe(0)
  })
})

describe('the history', () => {
  const visits = (count: number): IdentifyEvent[] =>
    Array.from({ length: count }, (_, index) => [taken(), answer(index + 1), face('replaced')]).flat()

  test('holds the last twenty, newest first', () => {
    const { state } = after(visits(25))
    expect(state.history.map(({ id }) => id)).toEqual(
      Array.from({ length: mostRemembered }, (_, index) => 25 - index)
    )
  })

  test('is forgotten when nobody has come by for a while, but not the answer about who stands there', () => {
    const { state } = after([taken(), answer(1), { type: 'earlier-wanted', id: 1 }, { type: 'idle' }])
    expect(state).toMatchObject({ history: [], viewed: undefined, live: { at: 'answered' } })
  })

  test('shows an earlier answer without a lookup, until somebody wants back or is new', () => {
    const { state } = after([...visits(2), taken(), answer(3)])
    const earlier = after([{ type: 'earlier-wanted', id: 1 }], state)
    expect(earlier.effects).toEqual([])
    expect(shownOf(earlier.state)).toMatchObject({ place: 'earlier', content: { answered: { id: 1 } } })
    expect(shownOf(after([{ type: 'live-wanted' }], earlier.state).state)).toMatchObject({
      place: 'live',
      content: { answered: { id: 3 } }
    })
    const next = after([face('replaced'), taken(), answer(4)], earlier.state)
    expect(shownOf(next.state)).toMatchObject({ place: 'live', content: { answered: { id: 4 } } })
  })
})
