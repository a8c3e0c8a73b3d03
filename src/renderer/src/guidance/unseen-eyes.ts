import type { OpenEyes } from '@shared/face/eye-model'
import type { HysteresisLimits } from '@shared/face/quality/profiles'
import { guidanceTimes } from './guidance-times'

/** Eyes that the eye model has not seen open lately: closed, covered or dazzled. Times in milliseconds. */
export interface UnseenEyes {
  readonly since: number
  /** When the model looked last. */
  readonly lookedAt: number
}

/** How surely there is an open eye. One eye of two is misjudged now and then, hidden ones are hidden both. */
export function openEyeOf({ left, right }: OpenEyes): number {
  return Math.max(left, right)
}

/**
 * Follows what the eye model says. It looks at some frames only; until it looks again what it said last holds, but not
 * for long, because it may not be asked any more.
 *
 * @param openEyes undefined when the model did not look at this frame
 */
export function followUnseenEyes(
  before: UnseenEyes | undefined,
  openEyes: OpenEyes | undefined,
  limits: HysteresisLimits,
  now: number
): UnseenEyes | undefined {
  if (openEyes === undefined) {
    return before && now - before.lookedAt <= guidanceTimes.eyesForgotten ? before : undefined
  }
  const least = before === undefined ? limits.exit : limits.enter
  return openEyeOf(openEyes) < least ? { since: before?.since ?? now, lookedAt: now } : undefined
}

/** Whether it is worth a word: not while somebody blinks. */
export function areEyesUnseen(unseen: UnseenEyes | undefined, now: number): boolean {
  return unseen !== undefined && now - unseen.since >= guidanceTimes.blink
}
