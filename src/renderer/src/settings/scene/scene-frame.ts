import type { Box, FrameAnalysis } from '@shared/domain/analysis'
import { checks, isPassed } from '../../guidance/checks'
import type { Thresholds } from '../../guidance/thresholds'
import type { Surroundings } from './surroundings'

/** What one frame says about the place, with one person standing there. Light is linear, 0 to 1. */
export interface SceneFrame {
  /** Distance of the eye centres, in pixels of the camera's frame. */
  readonly interEyeDistance: number
  /** Height of the face box, as a share of the frame's. */
  readonly faceHeight: number
  readonly faceLight: number
  readonly overExposedShare: number
  readonly underExposedShare: number
  readonly sharpness: number
  /** Undefined when the face fills the whole picture. */
  readonly surroundings: Surroundings | undefined
}

/** `several`: another person stands so near that it is not clear who is meant. */
export type Seen = SceneFrame | 'nobody' | 'several'

/** @param measureSurroundings of the same frame, for the face in this box */
export function seenIn(
  analysis: FrameAnalysis,
  thresholds: Thresholds,
  measureSurroundings: (face: Box) => Surroundings | undefined
): Seen {
  const { subject } = analysis
  const box = analysis.faces[0]?.box
  if (subject === undefined || box === undefined) return 'nobody'
  const isSeveral = checks.some(
    ({ hint, side, limits, measure }) =>
      hint === 'several-faces' && isPassed(side, limits(thresholds), measure(subject, analysis), false)
  )
  if (isSeveral) return 'several'
  return {
    interEyeDistance: subject.interEyeDistance,
    faceHeight: box.height / analysis.height,
    faceLight: subject.luminanceMean,
    overExposedShare: subject.overExposedShare,
    underExposedShare: subject.underExposedShare,
    sharpness: subject.sharpness,
    surroundings: measureSurroundings(box)
  }
}
