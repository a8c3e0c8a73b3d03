import type { DetectedFace, FrameAnalysis, SubjectMeasures } from '@shared/domain/analysis'
import { ovalOf } from '@renderer/guidance/oval'

export const frameSize = { width: 1280, height: 720 }

/** Where the oval wants the eyes of a 1280x720 frame. */
export const wantedEyes = (() => {
  const { centre, halfHeight } = ovalOf(frameSize)
  return { x: centre.x, y: centre.y - halfHeight * 0.14 }
})()

export interface Wishes extends Partial<SubjectMeasures> {
  /** Area of a second face, as a share of the first one's. */
  readonly secondFace?: number
  readonly faceHeight?: number
}

/** A frame with one perfect face, but for what is wished otherwise. */
export function analysisWith(wishes: Wishes = {}): FrameAnalysis {
  const { secondFace, faceHeight = 360, ...measures } = wishes
  const subject: SubjectMeasures = {
    landmarks: [],
    eyeMidpoint: wantedEyes,
    interEyeDistance: 145,
    roll: 0,
    yaw: 0,
    luminanceMean: 0.3,
    overExposedShare: 0,
    underExposedShare: 0.05,
    sharpness: 1.2,
    ...measures
  }
  const first = faceOf(360, faceHeight)
  const faces = secondFace === undefined ? [first] : [first, faceOf(360 * secondFace, faceHeight)]
  return { ...frameSize, faces, subject }
}

export const emptyFrame: FrameAnalysis = { ...frameSize, faces: [] }

function faceOf(width: number, height: number): DetectedFace {
  return { box: { x: 460, y: 200, width, height }, score: 0.95 }
}
