import { guidanceTimes } from './guidance-times'
import type { Prompt } from './hints'

/** What the banner says, and what would like to be said instead. Times in milliseconds. */
export interface PromptState {
  readonly shown: Prompt | undefined
  /** The prompt that has applied since `since` without a break, when it is another one than `shown`. */
  readonly waiting?: { readonly prompt: Prompt; readonly since: number }
  /** Since when `shown` has not applied. */
  readonly staleSince?: number
}

/**
 * Keeps the banner from flickering: the first prompt and "ready" are shown at once, any other must stand for a while.
 *
 * @param applies the prompt that the newest frame asks for
 */
export function nextPrompt(state: PromptState, applies: Prompt, now: number): PromptState {
  if (state.shown === undefined || applies === state.shown || applies === 'ready') return { shown: applies }
  const since = state.waiting?.prompt === applies ? state.waiting.since : now
  const staleSince = state.staleSince ?? now
  const stood = now - since >= guidanceTimes.stand
  // Two hints that take turns would otherwise keep a third, outdated one on the screen.
  const outdated = now - staleSince >= guidanceTimes.stale
  return stood || outdated
    ? { shown: applies }
    : { shown: state.shown, waiting: { prompt: applies, since }, staleSince }
}
