/**
 * What can stand in the way of a good picture, most important first. Only the first that applies is ever said.
 *
 * The order is the order in which a person can act: without a face nothing else can be judged, and a face that is too
 * small or too far off gives measures of light and sharpness that mean little; in bad light and blur eyes and
 * mouth cannot be seen.
 */
export const hints = [
  'no-face',
  'several-faces',
  'too-far',
  'too-close',
  'near-edge',
  'off-centre',
  'turned',
  'tilted',
  'looks-up',
  'looks-down',
  // Before the darkness that it is the reason for.
  'back-light',
  'too-dark',
  'too-bright',
  'flat-light',
  'blurred',
  'eyes-hidden',
  'mouth-hidden',
  'eyes-closed',
  'mouth-open',
  'uneven-light',
  'hold-still',
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
