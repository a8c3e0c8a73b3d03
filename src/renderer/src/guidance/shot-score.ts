import type { FrameAnalysis } from '@shared/domain/analysis'
import type { ComponentId } from '@shared/face/quality/components'
import { nativeOf } from '@shared/face/quality/report'
import { type CaptureProfile, limitOf } from './capture-profiles'
import { offCentre, ovalOf } from './oval'
import { openEyeOf } from './unseen-eyes'

const angles: readonly ComponentId[] = ['headPoseYaw', 'headPosePitch', 'headPoseRoll']

/**
 * Ranks frames that all meet the limits, so that the best of them becomes the picture. Recognition suffers most from
 * blur and a turned head, then from closing eyes, least from a face beside the centre; the weights follow that.
 *
 * Where the eye model looked, it has the last word on eyes: the landmarks draw open lids on closed ones. A frame with
 * eyes that are seen open beats one that nobody looked at, and that beats one with closed eyes.
 *
 * @returns 0 (worst) to 1
 */
export function shotScore(analysis: FrameAnalysis, profile: CaptureProfile): number {
  const { subject } = analysis
  if (subject === undefined) return 0
  const native = (component: ComponentId): number => nativeOf(subject.quality, component) ?? 0
  const needed = limitOf(profile, 'sharpness', 'least')?.warn?.enter ?? 0
  // Rises ever more slowly: twice as sharp as needed is worth more than a perfect pose, ten times as sharp is not.
  const sharp = native('sharpness') / (native('sharpness') + Math.max(needed, Number.EPSILON))
  const frontal = angles
    .map((angle) => share(Math.abs(native(angle)), limitOf(profile, angle, 'most')?.warn?.exit ?? 90))
    .reduce((sum, each) => sum + each / angles.length, 0)
  const eyes = (subject.quality.results.eyesOpen?.quality ?? 0) / 100
  const centred = share(offCentre(subject.eyeMidpoint, ovalOf(analysis)), profile.framing.offCentre.exit)
  const score = 0.45 * sharp + 0.3 * frontal + 0.15 * eyes + 0.1 * centred
  const open = subject.openEyes === undefined ? 0.5 : openEyeOf(subject.openEyes)
  return score * (0.5 + 0.5 * open)
}

const share = (value: number, worst: number): number => Math.max(0, 1 - value / worst)
