import type { OpenEyes } from '../eye-model'
import type { PresentationLimits } from './limits'

/** What the eyes do, and the blinks seen so far. Times are milliseconds on any clock. */
export interface BlinkState {
  readonly eyes: 'unknown' | 'open' | 'closed'
  /** When they began to do it, and when they were looked at last. */
  readonly since: number
  readonly seenAt: number
  /** How long they had been open before they closed. */
  readonly openBefore: number
  /** When the last blink ended. */
  readonly lastBlink: number | undefined
}

export const noBlinkYet: BlinkState = {
  eyes: 'unknown',
  since: 0,
  seenAt: 0,
  openBefore: 0,
  lastBlink: undefined
}

/**
 * Follows the eyes. A blink is both eyes open, then both closed for a moment, then open again.
 *
 * @param seen of `judgeEyes`. The landmarks will not do: they draw open lids on closed eyes.
 */
export function followEyes(
  state: BlinkState,
  seen: OpenEyes,
  at: number,
  limits: PresentationLimits['blink']
): BlinkState {
  const isKnown = state.eyes !== 'unknown' && at - state.seenAt <= limits.gap && at >= state.seenAt
  const before = isKnown ? state : { ...state, eyes: 'unknown' as const, since: at, openBefore: 0 }
  const eyes = eyesAfter(before.eyes, seen, limits)
  if (eyes === before.eyes) return { ...before, seenAt: at }
  const lasted = at - before.since
  const openBefore = before.eyes === 'open' ? lasted : 0
  const isBlink =
    before.eyes === 'closed' &&
    eyes === 'open' &&
    before.openBefore >= limits.openBefore &&
    lasted >= limits.shortest &&
    lasted <= limits.longest
  return { eyes, since: at, seenAt: at, openBefore, lastBlink: isBlink ? at : before.lastBlink }
}

/** The model misjudges a single eye now and then, hardly ever both: the one that is more open counts. */
function eyesAfter(
  before: BlinkState['eyes'],
  { left, right }: OpenEyes,
  { closedBelow, openFrom }: PresentationLimits['blink']
): BlinkState['eyes'] {
  const openness = Math.max(left, right)
  if (openness >= openFrom) return 'open'
  return openness < closedBelow ? 'closed' : before
}
