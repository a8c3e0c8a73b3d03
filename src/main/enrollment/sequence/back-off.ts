/** Milliseconds: the first pause, and the longest. */
export interface BackOff {
  readonly first: number
  readonly longest: number
}

export const defaultBackOff: BackOff = { first: 5_000, longest: 10 * 60_000 }

/**
 * How long to wait after a failed attempt: twice as long each time, and a random half of it, so that stations that lost the
 * same server do not all come back in the same second ("equal jitter" of the AWS Architecture Blog's "Exponential Backoff
 * And Jitter", 2015).
 *
 * @param attempts failed ones before this, from 0
 * @param random from 0 up to 1
 * @param retryAfter milliseconds for which the server wants to be left alone
 * @returns milliseconds
 */
export function pauseAfter(
  attempts: number,
  random: number,
  { first, longest }: BackOff,
  retryAfter = 0
): number {
  const full = Math.min(longest, first * 2 ** Math.min(attempts, 30))
  return Math.max(retryAfter, Math.round(full / 2 + (full / 2) * random))
}
