import { visitorHints } from '@shared/domain/visitor-hints'

/** What can stand in the way of a good picture, most important first. Only the first that applies is ever said. */
export const hints = [
  ...visitorHints,
  // What a visitor cannot change: said to the person at the desk only.
  'odd-colour',
  'noisy',
  'busy-background'
] as const

export type Hint = (typeof hints)[number]

/** What the banner can say: one hint, or that all is well. */
export type Prompt = Hint | 'ready'

/** @returns the hints of the set by priority */
export function byPriority(raised: ReadonlySet<Hint>): readonly Hint[] {
  return hints.filter((hint) => raised.has(hint))
}
