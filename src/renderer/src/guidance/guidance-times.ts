/** Times of the guidance, in milliseconds. */
export const guidanceTimes = {
  /** All limits must be met for so long before a picture is taken. */
  hold: 400,
  /** A new hint must stand for so long before it is shown. */
  stand: 300,
  /** The most a hint stays on the screen that does not apply any more, while others take turns. */
  stale: 600,
  /** So long what was wrong with a picture is said before the next one is tried: time to read it and to act. */
  recheck: 1200,
  /** After so long the person at the desk may take the picture by hand. */
  manual: 10_000,
  /** Eyes that are closed no longer than this blink: the picture is then one of the other frames. */
  blink: 250,
  /** So long the last word of the eye model holds. */
  eyesForgotten: 500,
  /** Memory of the steady eye position: longer notices slower motion. */
  steadying: 200
} as const
