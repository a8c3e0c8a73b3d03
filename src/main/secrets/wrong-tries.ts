import { z } from 'zod'

/** How often in a row a secret was wrong. Kept on the disk, so that a restart does not begin anew. */
export const wrongTries = z.strictObject({ count: z.int().min(0), lastAt: z.number() })
export type WrongTries = z.output<typeof wrongTries>

export const noTries: WrongTries = { count: 0, lastAt: 0 }

/** People mistype. */
const freeTries = 3
const firstWait = 15_000
const longestWait = 15 * 60_000

/**
 * Milliseconds until the next try is looked at: none for three wrong ones, then 15 s, 30 s, 1 min, and so on up to 15 min.
 * A four-digit PIN then takes whoever stands at the desk about a hundred days to go through.
 *
 * A clock set back makes the wait begin once more, and not last for years. A clock set forward ends it: the computer's
 * clock is its administrator's.
 */
export function waitBeforeTry({ count, lastAt }: WrongTries, now: number): number {
  if (count < freeTries) return 0
  const wait = Math.min(firstWait * 2 ** (count - freeTries), longestWait)
  const passed = Math.max(0, now - lastAt)
  return Math.max(0, wait - passed)
}

/**
 * SECURITY: counted before the secret is looked at, and taken back when it was right: cutting the power after a try saves
 * nothing.
 */
export function oneMoreTry({ count }: WrongTries, now: number): WrongTries {
  return { count: count + 1, lastAt: now }
}
