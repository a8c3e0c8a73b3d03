/**
 * What a visitor in front of the camera is asked to change, most important first. Only the first that applies is said.
 *
 * The order is the order in which a person can act: without a face nothing else can be judged, and a face that is too
 * small or too far off gives measures of light and sharpness that mean little; in bad light and blur eyes and
 * mouth cannot be seen.
 */
export const visitorHints = [
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
  'hold-still'
] as const
