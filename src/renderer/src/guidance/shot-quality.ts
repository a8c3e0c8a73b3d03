import type { FrameAnalysis, SubjectMeasures } from '@shared/domain/analysis'
import { assessStill } from './assess-frame'
import { byPriority, type Hint } from './hints'
import type { Thresholds } from './thresholds'

/** What a person can be told about a picture, one word each. */
export const aspects = ['size', 'pose', 'light', 'sharpness'] as const
export type Aspect = (typeof aspects)[number]
/** `poor`: outside the limits. `fair`: usable, but better is possible. */
export type Rating = 'good' | 'fair' | 'poor'

export interface ShotQuality {
  readonly overall: Rating
  readonly ratings: Readonly<Record<Aspect, Rating>>
  /** What is outside the limits, by priority. */
  readonly issues: readonly Hint[]
}

const aspectHints: Readonly<Record<Aspect, readonly Hint[]>> = {
  size: ['too-far', 'too-close'],
  pose: ['turned'],
  light: ['too-dark', 'too-bright'],
  sharpness: ['blurred']
}

/** From here on a picture is good, not only usable. The warn column of the profile that `thresholds` starts from. */
const isGood: Readonly<Record<Aspect, (subject: SubjectMeasures, thresholds: Thresholds) => boolean>> = {
  size: (subject) => subject.interEyeDistance >= 120,
  pose: (subject) => Math.abs(subject.yaw) <= 8 && Math.abs(subject.roll) <= 8,
  // The lower limits leave room for dark skin in good light, whose mean is about 0.1.
  light: (subject) =>
    subject.luminanceMean >= 0.08 &&
    subject.luminanceMean <= 0.75 &&
    subject.underExposedShare <= 0.7 &&
    subject.overExposedShare <= 0.003,
  sharpness: (subject, thresholds) => subject.sharpness >= thresholds.leastSharpness.enter
}

export function rateShot(analysis: FrameAnalysis, thresholds: Thresholds): ShotQuality {
  const raised = assessStill(analysis, thresholds)
  const { subject } = analysis
  const rate = (aspect: Aspect): Rating => {
    if (subject === undefined || aspectHints[aspect].some((hint) => raised.has(hint))) return 'poor'
    return isGood[aspect](subject, thresholds) ? 'good' : 'fair'
  }
  const ratings = {
    size: rate('size'),
    pose: rate('pose'),
    light: rate('light'),
    sharpness: rate('sharpness')
  }
  const all = Object.values(ratings)
  const overall = raised.size > 0 ? 'poor' : all.includes('fair') ? 'fair' : 'good'
  return { overall, ratings, issues: byPriority(raised) }
}
