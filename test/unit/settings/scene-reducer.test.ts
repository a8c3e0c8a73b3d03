import { expect, test } from 'vitest'
import { qualityThresholds } from '@shared/face/quality/profiles'
import type { SceneFrame, Seen } from '@renderer/settings/scene/scene-frame'
import {
  type SceneCheck,
  sceneProgress,
  seeScene,
  startSceneCheck
} from '@renderer/settings/scene/scene-reducer'

const frame: SceneFrame = {
  interEyeDistance: 140,
  faceHeight: 0.45,
  luminanceMean: 0.3,
  overExposurePrevention: 0,
  underExposurePrevention: 0.1,
  sharpness: 0.8,
  surroundings: undefined
}

/** What a camera shows from `from` on, at an even pace, times in milliseconds. */
function watch(state: SceneCheck, seen: Seen, from: number, to: number, every: number): SceneCheck {
  let next = state
  for (let now = from; now <= to; now += every) {
    next = seeScene(next, { seen, now, delivered: 30 }, qualityThresholds.enrollment)
  }
  return next
}

test('waits for a person, and says what is in the way', () => {
  const nobody = watch(startSceneCheck, 'nobody', 0, 60_000, 1000)
  expect(nobody).toEqual({ phase: 'looking', sees: 'nobody' })
  expect(watch(nobody, 'several', 61_000, 61_000, 1)).toEqual({ phase: 'looking', sees: 'several' })
})

test('judges after some seconds with a person there', () => {
  const early = watch(startSceneCheck, frame, 0, 3900, 100)
  expect(early.phase).toBe('measuring')
  expect(sceneProgress(early)).toBeGreaterThan(0.9)
  const late = watch(early, frame, 4000, 4000, 1)
  if (late.phase !== 'judged') throw new Error('was not judged')
  expect(late.report.overall).toBe('good')
  expect(late.report.figures.rates).toEqual({ delivered: 30, analysed: 10 })
})

test('gives a slow computer more time', () => {
  const slow = watch(startSceneCheck, frame, 0, 11_000, 2000)
  expect(slow.phase).toBe('measuring')
  expect(watch(slow, frame, 12_000, 12_000, 1).phase).toBe('judged')
})

test('does not count what others in the picture show, and begins anew when the person has gone', () => {
  const measuring = watch(startSceneCheck, frame, 0, 2000, 100)
  const blink = watch(measuring, 'several', 2100, 2500, 100)
  expect(blink).toMatchObject({ phase: 'measuring', seenAt: 2000 })
  expect(watch(blink, 'nobody', 2600, 5000, 100)).toEqual({ phase: 'looking', sees: 'nobody' })
})

test('stays with its report', () => {
  const judged = watch(startSceneCheck, frame, 0, 5000, 100)
  expect(watch(judged, 'nobody', 6000, 20_000, 100)).toBe(judged)
})
