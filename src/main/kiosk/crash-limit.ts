/** How often something may fail, and in which time, before it is taken to fail for ever. */
export interface CrashLimit {
  readonly most: number
  readonly withinMs: number
}

/** Of each of the windows' pages. */
export const pageCrashes: CrashLimit = { most: 3, withinMs: 10 * 60_000 }

export interface Crashes {
  /** When it failed within the limit's time, in milliseconds since 1970, the last one at the end. */
  readonly crashedAt: readonly number[]
  readonly isTooOften: boolean
}

/** Counts one failure more. A clock that was set back counts what came before as just now. */
export function afterCrash(
  crashedAt: readonly number[],
  now: number,
  { most, withinMs }: CrashLimit = pageCrashes
): Crashes {
  const recent = [...crashedAt.map((at) => Math.min(at, now)).filter((at) => now - at < withinMs), now]
  // More than enough to count with, however long it fails.
  const kept = recent.slice(-most)
  return { crashedAt: kept, isTooOften: kept.length >= most }
}
