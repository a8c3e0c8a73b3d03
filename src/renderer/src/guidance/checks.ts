import type { Box, FrameAnalysis, SubjectMeasures } from '@shared/domain/analysis'
import type { Hint } from './hints'
import { offCentre, ovalOf } from './oval'
import type { Limits, Thresholds } from './thresholds'

/** One measure of a frame with a face, against its limits. A hint may have several checks. */
interface Check {
  readonly hint: Hint
  readonly side: 'least' | 'most'
  readonly limits: (thresholds: Thresholds) => Limits
  readonly measure: (subject: SubjectMeasures, analysis: FrameAnalysis) => number
}

const area = (box: Box | undefined): number => (box === undefined ? 0 : box.width * box.height)

const secondFaceShare = (analysis: FrameAnalysis): number => {
  const [first, second] = analysis.faces
  return first === undefined ? 0 : area(second?.box) / Math.max(1, area(first.box))
}

/**
 * The inter-eye distance the face would have when seen from the front, in pixels. A turned head is not a far one.
 * Source: the inter-eye distance measure of OFIQ (ISO/IEC 29794-5, 7.4.8). The floor keeps a full profile finite.
 */
const frontalInterEyeDistance = ({ interEyeDistance, yaw }: SubjectMeasures): number =>
  interEyeDistance / Math.max(0.5, Math.cos((yaw * Math.PI) / 180))

/** Everything that one picture alone can show. Motion needs two and is judged in `assess-frame`. */
export const checks: readonly Check[] = [
  {
    hint: 'several-faces',
    side: 'most',
    limits: (thresholds) => thresholds.mostSecondFace,
    measure: (_, analysis) => secondFaceShare(analysis)
  },
  {
    hint: 'too-far',
    side: 'least',
    limits: (thresholds) => thresholds.leastInterEyeDistance,
    measure: frontalInterEyeDistance
  },
  {
    hint: 'too-close',
    side: 'most',
    limits: (thresholds) => thresholds.mostFaceHeight,
    measure: (_, analysis) => (analysis.faces[0]?.box.height ?? 0) / analysis.height
  },
  {
    hint: 'off-centre',
    side: 'most',
    limits: (thresholds) => thresholds.mostOffCentre,
    measure: (subject, analysis) => offCentre(subject.eyeMidpoint, ovalOf(analysis))
  },
  {
    hint: 'turned',
    side: 'most',
    limits: (thresholds) => thresholds.mostYaw,
    measure: (subject) => Math.abs(subject.yaw)
  },
  {
    hint: 'turned',
    side: 'most',
    limits: (thresholds) => thresholds.mostRoll,
    measure: (subject) => Math.abs(subject.roll)
  },
  {
    hint: 'too-dark',
    side: 'least',
    limits: (thresholds) => thresholds.leastLuminance,
    measure: (subject) => subject.luminanceMean
  },
  {
    hint: 'too-dark',
    side: 'most',
    limits: (thresholds) => thresholds.mostUnderExposed,
    measure: (subject) => subject.underExposedShare
  },
  {
    hint: 'too-bright',
    side: 'most',
    limits: (thresholds) => thresholds.mostLuminance,
    measure: (subject) => subject.luminanceMean
  },
  {
    hint: 'too-bright',
    side: 'most',
    limits: (thresholds) => thresholds.mostOverExposed,
    measure: (subject) => subject.overExposedShare
  },
  {
    hint: 'blurred',
    side: 'least',
    limits: (thresholds) => thresholds.leastSharpness,
    measure: (subject) => subject.sharpness
  }
]

/** @param wasRaised a raised hint must meet the stricter limit to go away */
export function isPassed(side: Check['side'], limits: Limits, value: number, wasRaised: boolean): boolean {
  const limit = wasRaised ? limits.enter : limits.exit
  return side === 'least' ? value < limit : value > limit
}
