/** Entries of a list, told apart while they are edited. */
export interface Keyed {
  readonly key: number
}

export function nextKey(entries: readonly Keyed[]): number {
  return entries.reduce((most, { key }) => Math.max(most, key), -1) + 1
}

export function withEntry<E extends Keyed>(
  entries: readonly E[],
  key: number,
  part: Partial<Omit<E, 'key'>>
): readonly E[] {
  return entries.map((entry) => (entry.key === key ? { ...entry, ...part } : entry))
}

export function withoutEntry<E extends Keyed>(entries: readonly E[], key: number): readonly E[] {
  return entries.filter((entry) => entry.key !== key)
}

/**
 * @param by -1: one place up; 1: one place down
 * @returns the same entries in another order; as they were where there is no such place
 */
export function movedEntry<E extends Keyed>(entries: readonly E[], key: number, by: -1 | 1): readonly E[] {
  const from = entries.findIndex((entry) => entry.key === key)
  const entry = entries[from]
  const to = from + by
  if (entry === undefined || to < 0 || to >= entries.length) return entries
  return withoutEntry(entries, key).toSpliced(to, 0, entry)
}
