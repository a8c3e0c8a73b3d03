import type { FrameAnalysis } from '@shared/domain/analysis'
import type { Severity } from '@shared/face/quality/profiles'
import type { CaptureProfile } from './capture-profiles'
import { byPriority, type Hint, hints } from './hints'
import { findingsOf, isWaitedFor } from './judge-quality'

/** What a person can be told about a picture. */
export const aspects = ['size', 'pose', 'face', 'light', 'sharpness'] as const
export type Aspect = (typeof aspects)[number]
/** `poor`: not to be used without a reason. `fair`: usable, but better is possible. */
export type Rating = 'good' | 'fair' | 'poor'

/** One thing about a picture that is not ideal. */
export interface ShotFinding {
  readonly hint: Hint
  readonly severity: Severity
}

export interface ShotQuality {
  readonly overall: Rating
  /** Worst first, then by priority; each hint once. */
  readonly findings: readonly ShotFinding[]
  /** Where nothing was found. */
  readonly good: readonly Aspect[]
  /** What the automatic picture is taken anew for, by priority. */
  readonly issues: readonly Hint[]
}

const aspectOf: Partial<Readonly<Record<Hint, Aspect>>> = {
  'too-far': 'size',
  'too-close': 'size',
  'near-edge': 'size',
  turned: 'pose',
  tilted: 'pose',
  'looks-up': 'pose',
  'looks-down': 'pose',
  'eyes-hidden': 'face',
  'mouth-hidden': 'face',
  'eyes-closed': 'face',
  'mouth-open': 'face',
  'back-light': 'light',
  'too-dark': 'light',
  'too-bright': 'light',
  'flat-light': 'light',
  'uneven-light': 'light',
  'odd-colour': 'light',
  blurred: 'sharpness',
  noisy: 'sharpness'
}

/** Judges a still. Where the face stood in the frame and how it moved does not matter any more. */
export function rateShot(analysis: FrameAnalysis, profile: CaptureProfile): ShotQuality {
  const { subject, faces } = analysis
  if (subject === undefined) {
    return {
      overall: 'poor',
      findings: [{ hint: 'no-face', severity: 'block' }],
      good: [],
      issues: ['no-face']
    }
  }
  const found = findingsOf(subject, profile)
  const worst = new Map<Hint, Severity>()
  for (const { hint, severity } of found) {
    if (worst.get(hint) !== 'block') worst.set(hint, severity)
  }
  const issues = new Set(found.filter(isWaitedFor).map(({ hint }) => hint))
  if (profile.framing.onePersonOnly && faces.length > 1) {
    worst.set('several-faces', 'block')
    issues.add('several-faces')
  }
  const findings = [...worst]
    .map(([hint, severity]) => ({ hint, severity }))
    .toSorted((one, other) => rank(one) - rank(other))
  const touched = new Set(findings.map(({ hint }) => aspectOf[hint]))
  const isPoor = findings.some(({ severity }) => severity === 'block')
  return {
    overall: isPoor ? 'poor' : findings.length > 0 ? 'fair' : 'good',
    findings,
    good: aspects.filter((aspect) => !touched.has(aspect)),
    issues: byPriority(issues)
  }
}

function rank({ hint, severity }: ShotFinding): number {
  return (severity === 'block' ? 0 : hints.length) + hints.indexOf(hint)
}
