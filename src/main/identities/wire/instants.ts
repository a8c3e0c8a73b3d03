const zone = /(?:Z|[+-]\d{2}:?\d{2})$/i

/** What .NET writes for a time that was never set, and for one that never comes. */
const unset = ['0001-01-01', '9999-12-31']

/**
 * A point in time in ISO 8601, UTC. A time without a zone is one that a .NET server has read back from its database, where
 * it lies in UTC. A day is its first moment in UTC.
 *
 * @returns undefined for none
 */
export function instantOf(text: string | null | undefined): string | undefined {
  if (!text || unset.some((day) => text.startsWith(day))) return undefined
  const time = new Date(text.includes('T') && !zone.test(text) ? `${text}Z` : text)
  if (Number.isNaN(time.getTime())) return undefined
  const written = time.toISOString()
  // An offset can carry the first and the last years over the edge of what four digits hold.
  return /^\d{4}-/.test(written) ? written : undefined
}

/** Undocumented beyond the samples, which have no fraction of a second. */
export function wireInstant(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z')
}
