import type { Box, FrameAnalysis } from '@shared/domain/analysis'
import type { ThresholdsOfProfile } from '@shared/face/quality/profiles'
import { nativeOf } from '@shared/face/quality/report'
import type { Surroundings } from '@shared/face/quality/surroundings'
import { worstSeverity } from './worst-severity'

/**
 * What one frame says about the place, with one person standing there: native values of the quality components of the
 * same name. Undefined: could not be assessed.
 */
export interface SceneFrame {
  /** Pixels of the camera's frame, as of a face seen from the front. */
  readonly interEyeDistance: number | undefined
  /** Linear light, 0 to 1. */
  readonly luminanceMean: number | undefined
  readonly overExposurePrevention: number | undefined
  readonly underExposurePrevention: number | undefined
  readonly sharpness: number | undefined
  /** Height of the face box, as a share of the frame's. */
  readonly faceHeight: number
  /** Undefined when the face fills the whole picture. */
  readonly surroundings: Surroundings | undefined
}

/** `several`: another person stands so near that it is not clear who is meant. */
export type Seen = SceneFrame | 'nobody' | 'several'

/** @param measureSurroundings of the same frame, for the face in this box */
export function seenIn(
  analysis: FrameAnalysis,
  thresholds: ThresholdsOfProfile,
  measureSurroundings: (face: Box) => Surroundings | undefined
): Seen {
  const { subject } = analysis
  const box = analysis.faces[0]?.box
  if (subject === undefined || box === undefined) return 'nobody'
  const { quality } = subject
  const others = nativeOf(quality, 'singleFacePresent')
  if (worstSeverity(thresholds, 'singleFacePresent', 'most', others) === 'block') return 'several'
  return {
    interEyeDistance: nativeOf(quality, 'interEyeDistance'),
    luminanceMean: nativeOf(quality, 'luminanceMean'),
    overExposurePrevention: nativeOf(quality, 'overExposurePrevention'),
    underExposurePrevention: nativeOf(quality, 'underExposurePrevention'),
    sharpness: nativeOf(quality, 'sharpness'),
    faceHeight: box.height / analysis.height,
    surroundings: measureSurroundings(box)
  }
}
