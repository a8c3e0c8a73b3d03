import type { FrameAnalysis, SubjectMeasures } from '@shared/domain/analysis'
import type { ComponentLimit, HysteresisLimits, Severity } from '@shared/face/quality/profiles'
import { type CaptureProfile, limitOf } from './capture-profiles'
import { guidanceTimes } from './guidance-times'
import type { Hint } from './hints'
import { findingsOf, hasBystander, isWaitedFor } from './judge-quality'
import { offCentre, ovalOf } from './oval'
import { follow, motion, type SteadyEyes } from './steadiness'
import { areEyesUnseen, followUnseenEyes, type UnseenEyes } from './unseen-eyes'

/** What stands in the way now, with what is needed to judge the next frame. */
export interface Assessment {
  /** What the automatic picture waits for. */
  readonly raised: ReadonlySet<Hint>
  /** What is not ideal either, but nothing to wait for. */
  readonly advised: ReadonlySet<Hint>
  /** The limits that are not met. */
  readonly severities: ReadonlyMap<ComponentLimit, Severity>
  readonly eyes: SteadyEyes | undefined
  readonly unseenEyes: UnseenEyes | undefined
}

const nobody: Assessment = {
  raised: new Set<Hint>(['no-face']),
  advised: new Set(),
  severities: new Map(),
  eyes: undefined,
  unseenEyes: undefined
}

/**
 * Judges one frame in the light of the one before it.
 *
 * @param previous undefined for the first frame; then, and after a frame without a face, the stricter limits hold
 * @param now capture time in milliseconds
 */
export function assessFrame(
  analysis: FrameAnalysis,
  previous: Assessment | undefined,
  profile: CaptureProfile,
  now: number
): Assessment {
  const { subject } = analysis
  if (subject === undefined) return nobody
  const newcomer = previous === undefined || previous.raised.has('no-face')

  const findings = findingsOf(subject, profile, (limit) =>
    newcomer ? 'block' : previous.severities.get(limit)
  )
  const waitedFor = findings.filter(isWaitedFor)
  const raised = new Set(waitedFor.map(({ hint }) => hint))
  // It never holds up a picture by itself, but says better what to do about a face that is too dark.
  if (raised.has('too-dark') && findings.some(({ hint }) => hint === 'back-light')) raised.add('back-light')
  if (profile.framing.onePersonOnly && hasBystander(analysis)) raised.add('several-faces')

  const unseenEyes = unseenEyesOf(subject, newcomer ? undefined : previous, profile, now)
  if (areEyesUnseen(unseenEyes, now)) raised.add('eyes-hidden')

  const before = newcomer ? undefined : previous.eyes
  for (const { hint, value, limits } of framingOf(analysis, subject, before, profile)) {
    const wasRaised = newcomer || previous.raised.has(hint)
    if (value > (wasRaised ? limits.enter : limits.exit)) raised.add(hint)
  }
  return {
    raised,
    advised: new Set(findings.map(({ hint }) => hint).filter((hint) => !raised.has(hint))),
    severities: new Map(findings.map(({ limit, severity }) => [limit, severity])),
    eyes: follow(before, subject, now, guidanceTimes.steadying),
    unseenEyes
  }
}

function unseenEyesOf(
  { openEyes }: SubjectMeasures,
  previous: Assessment | undefined,
  profile: CaptureProfile,
  now: number
): UnseenEyes | undefined {
  const limits = limitOf(profile, 'eyesVisible', 'least')?.warn
  return limits && followUnseenEyes(previous?.unseenEyes, openEyes, limits, now)
}

interface FramingMeasure {
  readonly hint: Hint
  readonly value: number
  readonly limits: HysteresisLimits
}

function framingOf(
  analysis: FrameAnalysis,
  subject: SubjectMeasures,
  before: SteadyEyes | undefined,
  { framing }: CaptureProfile
): readonly FramingMeasure[] {
  const faceHeight = (analysis.faces[0]?.box.height ?? 0) / analysis.height
  return [
    { hint: 'too-close', value: faceHeight, limits: framing.faceHeight },
    {
      hint: 'off-centre',
      value: offCentre(subject.eyeMidpoint, ovalOf(analysis)),
      limits: framing.offCentre
    },
    {
      hint: 'hold-still',
      value: before === undefined ? 0 : motion(before, subject),
      limits: framing.motion
    }
  ]
}
