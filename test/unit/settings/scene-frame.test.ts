import { expect, test } from 'vitest'
import type { FrameAnalysis } from '@shared/domain/analysis'
import type { ComponentId } from '@shared/face/quality/components'
import { qualityThresholds } from '@shared/face/quality/profiles'
import { resultOf } from '@shared/face/quality/report'
import { seenIn } from '@renderer/settings/scene/scene-frame'

const limits = qualityThresholds.enrollment
const box = { x: 500, y: 180, width: 260, height: 360 }

/** A frame with one face, on which these components were measured. */
function frameWith(natives: Partial<Record<ComponentId, number>>): FrameAnalysis {
  const ids = Object.keys(natives) as ComponentId[]
  const results = Object.fromEntries(ids.map((id) => [id, resultOf(id, natives[id])]))
  const quality = { effort: 'frame', results } as const
  const eyeMidpoint = { x: 630, y: 320 }
  const subject = { landmarks: [], eyeMidpoint, interEyeDistance: 130, roll: 0, yaw: 0, pitch: 0, quality }
  return { width: 1280, height: 720, faces: [{ box, score: 0.9 }], subject }
}

test('an empty frame shows nobody', () => {
  expect(seenIn({ width: 1280, height: 720, faces: [] }, limits, () => undefined)).toBe('nobody')
})

test('a frame with another person near says nothing about the place', () => {
  expect(seenIn(frameWith({ singleFacePresent: 0.9 }), limits, () => undefined)).toBe('several')
  expect(seenIn(frameWith({ singleFacePresent: 0.05 }), limits, () => undefined)).not.toBe('several')
})

test('a frame with one person tells what was measured, and no more', () => {
  const surroundings = { light: 0.4, glareShare: 0 }
  const seen = seenIn(frameWith({ interEyeDistance: 133, luminanceMean: 0.3 }), limits, (face) => {
    expect(face).toEqual(box)
    return surroundings
  })
  expect(seen).toEqual({
    interEyeDistance: 133,
    luminanceMean: 0.3,
    overExposurePrevention: undefined,
    underExposurePrevention: undefined,
    sharpness: undefined,
    faceHeight: 0.5,
    surroundings
  })
})
