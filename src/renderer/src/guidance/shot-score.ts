import type { FrameAnalysis } from '@shared/domain/analysis'
import { offCentre, ovalOf } from './oval'
import type { Thresholds } from './thresholds'

/**
 * Ranks frames that all meet the limits, so that the best of them becomes the picture. Recognition suffers most from
 * blur and a turned head, least from a face beside the centre; the weights follow that.
 *
 * @returns 0 (worst) to 1
 */
export function shotScore(analysis: FrameAnalysis, thresholds: Thresholds): number {
  const { subject } = analysis
  if (subject === undefined) return 0
  const { sharpness } = subject
  // Rises ever more slowly: twice as sharp as needed is worth more than a perfect pose, ten times as sharp is not.
  const sharp = sharpness / (sharpness + Math.max(thresholds.leastSharpness.enter, Number.EPSILON))
  const frontal =
    (share(Math.abs(subject.yaw), thresholds.mostYaw.exit) +
      share(Math.abs(subject.roll), thresholds.mostRoll.exit)) /
    2
  const centred = share(offCentre(subject.eyeMidpoint, ovalOf(analysis)), thresholds.mostOffCentre.exit)
  return 0.5 * sharp + 0.35 * frontal + 0.15 * centred
}

const share = (value: number, worst: number): number => Math.max(0, 1 - value / worst)
