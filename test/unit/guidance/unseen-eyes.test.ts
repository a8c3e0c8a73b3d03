import { describe, expect, test } from 'vitest'
import type { FrameAnalysis } from '@shared/domain/analysis'
import { type Assessment, assessFrame } from '@renderer/guidance/assess-frame'
import { captureProfiles } from '@renderer/guidance/capture-profiles'
import { guide, startGuidance } from '@renderer/guidance/guidance-reducer'
import { guidanceTimes } from '@renderer/guidance/guidance-times'
import { shotScore } from '@renderer/guidance/shot-score'
import { analysisWith } from './hand-made-analysis'

const { enrollment } = captureProfiles
const open = analysisWith({ openEyes: { left: 0.98, right: 0.97 } })
const closed = analysisWith({ openEyes: { left: 0.02, right: 0.05 } })
const oneMisjudged = analysisWith({ openEyes: { left: 0.1, right: 0.95 } })
const unlooked = analysisWith()

/** Frames 33 ms apart. @returns in which of them eyes were asked for */
function asked(frames: readonly FrameAnalysis[]): readonly boolean[] {
  let state: Assessment | undefined
  return frames.map((frame, index) => {
    state = assessFrame(frame, state, enrollment, index * 33)
    return state.raised.has('eyes-hidden')
  })
}
const times = (count: number, ...frames: FrameAnalysis[]): FrameAnalysis[] =>
  Array.from({ length: count }, () => frames).flat()

describe('eyes that the eye model does not see', () => {
  test('are asked for when they stay closed, although the landmarks are open', () => {
    expect(asked(times(10, closed)).at(-1)).toBe(true)
  })

  test('are not asked for during a blink', () => {
    expect(asked([...times(5, open), ...times(6, closed), ...times(5, open)])).not.toContain(true)
  })

  test('are asked for also when only every third frame is looked at, and without flicker', () => {
    const answers = asked(times(8, closed, unlooked, unlooked))
    expect(answers.slice(answers.indexOf(true))).not.toContain(false)
    expect(answers).toContain(true)
  })

  test('are trusted again as soon as they are seen', () => {
    expect(asked([...times(10, closed), open]).at(-1)).toBe(false)
  })

  test('are forgotten when nobody looks any more', () => {
    expect(asked([...times(10, closed), ...times(20, unlooked)]).at(-1)).toBe(false)
  })

  test('are not hidden because one of them is misjudged', () => {
    expect(asked(times(10, oneMisjudged))).not.toContain(true)
  })

  test('are nothing to say where the model never looks', () => {
    expect(asked(times(20, unlooked))).not.toContain(true)
  })
})

describe('the best frame of the hold', () => {
  test('has eyes that were seen open', () => {
    const score = (frame: FrameAnalysis) => shotScore(frame, enrollment)
    expect(score(open)).toBeGreaterThan(score(unlooked))
    expect(score(unlooked)).toBeGreaterThan(score(closed))
    // A sharper frame does not make up for closed eyes.
    const sharp = { openEyes: { left: 0.02, right: 0.05 }, sharpness: 1.7 }
    expect(score(open)).toBeGreaterThan(score(analysisWith(sharp)))
  })

  test('is the one before or after a blink', () => {
    let state = startGuidance(0)
    const kept: number[] = []
    const frames = [open, closed, closed, closed, closed, open]
    frames.forEach((analysis, index) => {
      const step = guide(state, { analysis, now: (index * guidanceTimes.hold) / 5 }, enrollment)
      state = step.state
      if (step.effects.includes('keep-frame')) kept.push(index)
      if (index === 5) expect(step.effects).toContain('take-shot')
    })
    expect(kept).toEqual([0])
  })
})
