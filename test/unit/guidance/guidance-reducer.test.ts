import { describe, expect, test } from 'vitest'
import type { FrameAnalysis } from '@shared/domain/analysis'
import {
  guide,
  type GuidanceEffect,
  type GuidanceState,
  manualOffer,
  resumeGuidance,
  startGuidance
} from '@renderer/guidance/guidance-reducer'
import { captureProfiles } from '@renderer/guidance/capture-profiles'
import { guidanceTimes } from '@renderer/guidance/guidance-times'
import { analysisWith, emptyFrame } from './hand-made-analysis'

const profile = captureProfiles.enrollment
const good = analysisWith()

interface Seen {
  readonly state: GuidanceState
  readonly effects: readonly (readonly GuidanceEffect[])[]
}

/** Shows frames one after the other, with the given times. */
function watch(
  frames: readonly (readonly [FrameAnalysis, number])[],
  from: GuidanceState = startGuidance(0)
): Seen {
  let state = from
  const effects = frames.map(([analysis, now]) => {
    const step = guide(state, { analysis, now }, profile)
    state = step.state
    return step.effects
  })
  return { state, effects }
}

describe('the way to a picture', () => {
  test('searching without a face, adjusting with one that is not right, holding with a good one', () => {
    expect(watch([[emptyFrame, 0]]).state.phase.kind).toBe('searching')
    expect(watch([[analysisWith({ yaw: 40 }), 0]]).state.phase.kind).toBe('adjusting')
    expect(watch([[good, 0]]).state.phase.kind).toBe('holding')
  })

  test('after the hold the picture is asked for, once', () => {
    const { hold } = guidanceTimes
    const { state, effects } = watch([
      [good, 0],
      [good, hold / 2],
      [good, hold],
      [good, hold + 50],
      [good, hold + 5000]
    ])
    expect(state.phase.kind).toBe('ready')
    expect(effects.flat().filter((effect) => effect === 'take-shot')).toHaveLength(1)
    expect(effects[2]).toContain('take-shot')
  })

  test('progress grows from 0 to 1 over the hold', () => {
    const { hold } = guidanceTimes
    const progressAt = (now: number): number =>
      watch([
        [good, 0],
        [good, now]
      ]).state.progress
    expect(watch([[good, 0]]).state.progress).toBe(0)
    expect(progressAt(hold / 4)).toBeCloseTo(0.25)
    expect(progressAt(hold)).toBe(1)
  })

  test('a hint during the hold starts it anew', () => {
    const { hold } = guidanceTimes
    const { state, effects } = watch([
      [good, 0],
      [good, hold - 50],
      [analysisWith({ yaw: 40 }), hold - 20],
      [good, hold],
      [good, hold + 50]
    ])
    expect(state.phase).toMatchObject({ kind: 'holding', since: hold })
    expect(effects.flat()).not.toContain('take-shot')
  })
})

describe('the best frame', () => {
  test('is kept: the first, and every better one, but no worse one', () => {
    const { effects } = watch([
      [analysisWith({ sharpness: 1 }), 0],
      [analysisWith({ sharpness: 0.8 }), 50],
      [analysisWith({ sharpness: 1.4 }), 100],
      [analysisWith({ sharpness: 1.2 }), 150]
    ])
    expect(effects).toEqual([['keep-frame'], [], ['keep-frame'], []])
  })

  test('counts pose and place too', () => {
    const { effects } = watch([
      [analysisWith({ yaw: 10 }), 0],
      [analysisWith({ yaw: 2 }), 50],
      [analysisWith({ yaw: 11 }), 100]
    ])
    expect(effects).toEqual([['keep-frame'], ['keep-frame'], []])
  })

  test('is one with open eyes, not the one in the middle of a blink', () => {
    const { effects } = watch([
      [analysisWith({ eyesOpen: 0.045 }), 0],
      [analysisWith({ eyesOpen: 0.08 }), 50],
      [analysisWith({ eyesOpen: 0.05 }), 100]
    ])
    expect(effects).toEqual([['keep-frame'], ['keep-frame'], []])
  })

  test('of an earlier hold does not count in the next one', () => {
    const { effects } = watch([
      [analysisWith({ sharpness: 1.7 }), 0],
      [emptyFrame, 50],
      [analysisWith({ sharpness: 0.9 }), 100]
    ])
    expect(effects).toEqual([['keep-frame'], [], ['keep-frame']])
  })

  test('may be the very last one, which is kept before the picture is taken', () => {
    const { effects } = watch([
      [analysisWith({ sharpness: 1 }), 0],
      [analysisWith({ sharpness: 1.6 }), guidanceTimes.hold]
    ])
    expect(effects[1]).toEqual(['keep-frame', 'take-shot'])
  })
})

describe('the way out by hand', () => {
  const turned = analysisWith({ yaw: 40, sharpness: 0.3 })
  const late = guidanceTimes.manual

  test('is offered after a while, with the reasons by priority', () => {
    const { state } = watch([[turned, 100]])
    expect(manualOffer(state, late - 1)).toBeUndefined()
    expect(manualOffer(state, late)).toEqual({ possible: true, reasons: ['turned', 'blurred'] })
  })

  test('also names what the station did not wait for', () => {
    const { state } = watch([[analysisWith({ yaw: 40, illuminationUniformity: 0.01 }), 100]])
    expect(manualOffer(state, late)).toEqual({ possible: true, reasons: ['turned', 'uneven-light'] })
  })

  test('needs exactly one face', () => {
    expect(manualOffer(watch([[emptyFrame, 0]]).state, late)).toEqual({
      possible: false,
      reasons: ['no-face']
    })
    const crowd = watch([[analysisWith({ secondFace: 0.8 }), 0]]).state
    expect(manualOffer(crowd, late)).toMatchObject({ possible: false })
  })

  test('is gone once the picture is asked for', () => {
    const { state } = watch([
      [good, late],
      [good, late + guidanceTimes.hold]
    ])
    expect(manualOffer(state, late + guidanceTimes.hold)).toBeUndefined()
  })

  test('does not move off when guidance resumes after a picture that was not good enough', () => {
    const taken = watch([
      [good, 0],
      [good, guidanceTimes.hold]
    ]).state
    const later = guidanceTimes.hold + 100
    const resumed = watch([[turned, later]], resumeGuidance(taken, 'eyes-hidden', later)).state
    expect(manualOffer(resumed, late)).toBeDefined()
  })
})

describe('after a picture that was not good enough', () => {
  const { hold, recheck } = guidanceTimes
  const resumed = resumeGuidance(watch([[good, 0]]).state, 'eyes-hidden', 1000)

  test('what was wrong with it is said at once, and stays for a moment although no frame shows it', () => {
    expect(resumed.prompt.shown).toBe('eyes-hidden')
    const { state, effects } = watch(
      [
        [good, 1050],
        [good, 1000 + recheck - 1]
      ],
      resumed
    )
    expect(state.prompt.shown).toBe('eyes-hidden')
    expect(effects.flat()).toEqual([])
  })

  test('then the next one is held for and taken', () => {
    const { state, effects } = watch(
      [
        [good, 1000 + recheck],
        [good, 1000 + recheck + hold]
      ],
      resumed
    )
    expect(state.prompt.shown).toBe('ready')
    expect(effects.flat()).toEqual(['keep-frame', 'take-shot'])
  })

  test('guidance goes on as usual when nothing is to be said about it', () => {
    expect(watch([[good, 1050]], resumeGuidance(resumed, undefined, 1000 + recheck)).state.phase.kind).toBe(
      'adjusting'
    )
    const anew = resumeGuidance(watch([[good, 0]]).state, undefined, 1000)
    expect(watch([[good, 1050]], anew).state.phase.kind).toBe('holding')
  })
})
