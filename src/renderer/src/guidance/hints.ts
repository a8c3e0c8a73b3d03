/**
 * What can stand in the way of a good picture, most important first. Only the first that applies is ever said.
 *
 * The order is the order in which a person can act: without a face nothing else can be judged, and a face that is too
 * small or too far off gives measures of light and sharpness that mean little.
 */
export const hints = [
  'no-face',
  'several-faces',
  'too-far',
  'too-close',
  'off-centre',
  'turned',
  'too-dark',
  'too-bright',
  'blurred',
  'hold-still'
] as const

export type Hint = (typeof hints)[number]

/** What the banner can say: one hint, or that all is well. */
export type Prompt = Hint | 'ready'

/** @returns the hints of the set by priority */
export function byPriority(raised: ReadonlySet<Hint>): readonly Hint[] {
  return hints.filter((hint) => raised.has(hint))
}
