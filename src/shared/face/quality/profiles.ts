import type { ComponentId } from './components'
import type { QualityReport } from './report'

/**
 * `enrollment`: the picture that all later searches depend on. `lookup`: a probe that is used once. `document`: a
 * portrait for a card or passport.
 */
export const qualityProfiles = ['enrollment', 'lookup', 'document'] as const
export type QualityProfile = (typeof qualityProfiles)[number]

/**
 * Two limits, so that a face at the limit does not flicker: a finding goes away when `enter` is met and comes back only
 * when `exit` is passed. A still picture is judged by `exit` alone.
 */
export interface HysteresisLimits {
  readonly enter: number
  readonly exit: number
}

/** `warn`: better is possible, and worth waiting for. `block`: not to be used without a recorded reason. */
export type Severity = 'warn' | 'block'

export interface ComponentLimit {
  readonly component: ComponentId
  /** `most`: the native value must not be larger, for angles either way. `least`: not smaller. */
  readonly side: 'least' | 'most'
  readonly warn?: HysteresisLimits
  /**
   * Absent where a component is advice only, which no capture waits for. Luminance mean and natural colour depend on
   * skin, illumination uniformity on the room; none of them ever blocks.
   */
  readonly block?: HysteresisLimits
}

export type ThresholdsOfProfile = readonly ComponentLimit[]

const limits = (enter: number, exit: number): HysteresisLimits => ({ enter, exit })

/**
 * Light from behind. Of 67 portraits fit for enrollment with enough around the face to tell, the brightest surroundings
 * are 3.5 times as bright as the face; with the light behind the person they are 8 and 14 times.
 */
const behind: ComponentLimit = { component: 'backLight', side: 'most', warn: limits(3.6, 4.4) }

/** What every profile asks of the light and of eyes and mouth being seen at all. */
const light: ThresholdsOfProfile = [
  { component: 'underExposurePrevention', side: 'most', warn: limits(0.62, 0.66), block: limits(0.8, 0.85) },
  {
    component: 'overExposurePrevention',
    side: 'most',
    warn: limits(0.002, 0.003),
    block: limits(0.015, 0.02)
  },
  { component: 'dynamicRange', side: 'least', warn: limits(5.7, 5.6), block: limits(4.7, 4.5) },
  { component: 'luminanceMean', side: 'least', warn: limits(0.08, 0.07) },
  { component: 'luminanceMean', side: 'most', warn: limits(0.75, 0.78) },
  { component: 'naturalColour', side: 'most', warn: limits(9, 11) },
  { component: 'illuminationUniformity', side: 'least', warn: limits(0.06, 0.05) },
  behind
]
/** A probe is wanted quickly, and searches bear more than enrollments. */
const lookupLight: ThresholdsOfProfile = [
  { component: 'underExposurePrevention', side: 'most', warn: limits(0.8, 0.85), block: limits(0.86, 0.9) },
  { component: 'overExposurePrevention', side: 'most', warn: limits(0.015, 0.02), block: limits(0.06, 0.08) },
  { component: 'dynamicRange', side: 'least', warn: limits(4.7, 4.5), block: limits(4.2, 4) },
  ...light.filter(({ block }) => block === undefined)
]
const visibility: ThresholdsOfProfile = [
  { component: 'eyesVisible', side: 'least', warn: limits(0.65, 0.6), block: limits(0.3, 0.25) },
  { component: 'mouthVisible', side: 'least', warn: limits(0.3, 0.28), block: limits(0.25, 0.24) }
]

/**
 * The limits on native values. They start from the profile proposed for a kiosk from the standard's mappings; where
 * portraits of the development set labelled fit for enrollment would have been blocked, they were moved. Which, and
 * what each profile does to the labelled pictures: docs/face-quality.md.
 */
export const qualityThresholds: Readonly<Record<QualityProfile, ThresholdsOfProfile>> = {
  enrollment: [
    { component: 'singleFacePresent', side: 'most', warn: limits(0.08, 0.1), block: limits(0.2, 0.25) },
    { component: 'interEyeDistance', side: 'least', warn: limits(105, 100), block: limits(95, 90) },
    { component: 'edgeDistance', side: 'least', warn: limits(0.15, 0.1), block: limits(0.05, 0) },
    { component: 'headPoseYaw', side: 'most', warn: limits(17, 20), block: limits(26, 30) },
    { component: 'headPosePitch', side: 'most', warn: limits(16, 19), block: limits(22, 25) },
    { component: 'headPoseRoll', side: 'most', warn: limits(12, 15), block: limits(26, 30) },
    { component: 'eyesOpen', side: 'least', warn: limits(0.043, 0.04), block: limits(0.034, 0.03) },
    { component: 'mouthClosed', side: 'most', warn: limits(0.14, 0.16), block: limits(0.18, 0.2) },
    { component: 'sharpness', side: 'least', warn: limits(0.6, 0.55), block: limits(0.48, 0.45) },
    { component: 'sharpness', side: 'most', warn: limits(1.8, 1.85) },
    ...visibility,
    ...light
  ],
  lookup: [
    { component: 'singleFacePresent', side: 'most', warn: limits(0.2, 0.25), block: limits(0.4, 0.5) },
    { component: 'interEyeDistance', side: 'least', warn: limits(54, 50), block: limits(44, 40) },
    { component: 'edgeDistance', side: 'least', warn: limits(0.05, 0), block: limits(-0.05, -0.1) },
    { component: 'headPoseYaw', side: 'most', warn: limits(21, 25), block: limits(36, 40) },
    { component: 'headPosePitch', side: 'most', warn: limits(21, 25), block: limits(31, 35) },
    { component: 'headPoseRoll', side: 'most', warn: limits(26, 30), block: limits(41, 45) },
    { component: 'sharpness', side: 'least', warn: limits(0.48, 0.45), block: limits(0.38, 0.35) },
    ...visibility,
    ...lookupLight
  ],
  document: [
    { component: 'singleFacePresent', side: 'most', block: limits(0.02, 0.03) },
    { component: 'interEyeDistance', side: 'least', warn: limits(250, 240), block: limits(125, 120) },
    { component: 'edgeDistance', side: 'least', warn: limits(0.6, 0.5), block: limits(0.25, 0.2) },
    { component: 'headPoseYaw', side: 'most', warn: limits(3, 4), block: limits(4, 5) },
    { component: 'headPosePitch', side: 'most', warn: limits(4, 5), block: limits(8, 10) },
    { component: 'headPoseRoll', side: 'most', warn: limits(4, 5), block: limits(6, 8) },
    { component: 'eyesOpen', side: 'least', warn: limits(0.048, 0.045), block: limits(0.038, 0.035) },
    { component: 'mouthClosed', side: 'most', warn: limits(0.025, 0.03), block: limits(0.08, 0.1) },
    { component: 'marginAbove', side: 'least', warn: limits(1.5, 1.4) },
    { component: 'marginBelow', side: 'least', warn: limits(1.9, 1.8) },
    { component: 'backgroundUniformity', side: 'most', warn: limits(60, 80) },
    { component: 'sharpness', side: 'least', warn: limits(0.75, 0.7), block: limits(0.6, 0.55) },
    { component: 'sharpness', side: 'most', warn: limits(1.8, 1.85) },
    ...visibility,
    ...light
  ]
}

/** One limit that a face does not meet. */
export interface QualityFinding {
  readonly component: ComponentId
  readonly side: ComponentLimit['side']
  readonly severity: Severity
}

const angles: ReadonlySet<ComponentId> = new Set(['headPoseYaw', 'headPosePitch', 'headPoseRoll'])

/**
 * How a value stands to a limit.
 *
 * @param before its severity in the frame before; left out for still pictures
 */
export function severityOf(
  { component, side, warn, block }: ComponentLimit,
  native: number,
  before?: Severity
): Severity | undefined {
  const value = angles.has(component) ? Math.abs(native) : native
  const isPassed = (limit: HysteresisLimits | undefined, wasRaised: boolean): boolean => {
    if (!limit) return false
    const bound = wasRaised ? limit.enter : limit.exit
    return side === 'most' ? value > bound : value < bound
  }
  if (isPassed(block, before === 'block')) return 'block'
  return isPassed(warn, before !== undefined) ? 'warn' : undefined
}

/**
 * Judges a still picture.
 *
 * @returns what it does not meet, in the order of the thresholds; a component that was not measured or could not be
 *   assessed is no finding
 */
export function judgeQuality(
  { results }: QualityReport,
  thresholds: ThresholdsOfProfile
): readonly QualityFinding[] {
  return thresholds.flatMap((limit) => {
    const { component, side } = limit
    const native = results[component]?.native
    const severity = native === undefined ? undefined : severityOf(limit, native)
    return severity ? [{ component, side, severity }] : []
  })
}
