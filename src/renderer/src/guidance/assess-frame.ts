import type { FrameAnalysis } from '@shared/domain/analysis'
import { checks, isPassed } from './checks'
import type { Hint } from './hints'
import { follow, motion, type SteadyEyes } from './steadiness'
import { guidanceTimes, type Thresholds } from './thresholds'

/** What stands in the way now, with what is needed to judge the next frame. */
export interface Assessment {
  readonly raised: ReadonlySet<Hint>
  readonly eyes: SteadyEyes | undefined
}

const nobody: Assessment = { raised: new Set<Hint>(['no-face']), eyes: undefined }

/**
 * Judges one frame in the light of the one before it.
 *
 * @param previous undefined for the first frame; then, and after a frame without a face, the stricter limits hold
 * @param now capture time in milliseconds
 */
export function assessFrame(
  analysis: FrameAnalysis,
  previous: Assessment | undefined,
  thresholds: Thresholds,
  now: number
): Assessment {
  const { subject } = analysis
  if (subject === undefined) return nobody

  const newcomer = previous === undefined || previous.raised.has('no-face')
  const wasRaised = (hint: Hint): boolean => newcomer || previous.raised.has(hint)
  const raised = raisedBy(analysis, thresholds, wasRaised)

  const before = newcomer ? undefined : previous.eyes
  const moved = before === undefined ? 0 : motion(before, subject)
  if (isPassed('most', thresholds.mostMotion, moved, wasRaised('hold-still'))) raised.add('hold-still')

  return { raised, eyes: follow(before, subject, now, guidanceTimes.steadying) }
}

/**
 * Judges a still picture by the limits that it must meet to be used. Stillness cannot be seen in it, and a face beside
 * the centre does not matter any more: the oval is there to get people into the right distance and light.
 */
export function assessStill(analysis: FrameAnalysis, thresholds: Thresholds): ReadonlySet<Hint> {
  if (analysis.subject === undefined) return nobody.raised
  const raised = raisedBy(analysis, thresholds, () => false)
  raised.delete('off-centre')
  return raised
}

function raisedBy(
  analysis: FrameAnalysis,
  thresholds: Thresholds,
  wasRaised: (hint: Hint) => boolean
): Set<Hint> {
  const { subject } = analysis
  if (subject === undefined) return new Set()
  const passed = checks.filter(({ hint, side, limits, measure }) =>
    isPassed(side, limits(thresholds), measure(subject, analysis), wasRaised(hint))
  )
  return new Set(passed.map((check) => check.hint))
}
