/** Which sightings are shown. Days are those of this place. */
export const rangeChoices = ['all', 'today', 'week', 'month', 'own'] as const
export type RangeChoice = (typeof rangeChoices)[number]

export interface RangeTyped {
  readonly choice: RangeChoice
  /** `YYYY-MM-DD`, or empty: without this end. */
  readonly from: string
  readonly to: string
}

export interface TimeRange {
  readonly from?: number
  readonly to?: number
}

const day = 24 * 3_600_000

/**
 * @param now milliseconds since 1970
 * @returns both ends in milliseconds since 1970; undefined: the first day is after the last one
 */
export function timeRange({ choice, from, to }: RangeTyped, now: number): TimeRange | undefined {
  switch (choice) {
    case 'all':
      return {}
    case 'today':
      return { from: startOfDay(now) }
    case 'week':
      return { from: startOfDay(now - 6 * day) }
    case 'month':
      return { from: startOfDay(now - 29 * day) }
    case 'own':
      return ownRange(from, to)
  }
}

function ownRange(from: string, to: string): TimeRange | undefined {
  const start = Date.parse(`${from}T00:00:00`)
  const end = Date.parse(`${to}T23:59:59.999`)
  // The server takes no times before 1970.
  const range = {
    ...(!Number.isNaN(start) && { from: Math.max(0, start) }),
    ...(!Number.isNaN(end) && { to: Math.max(0, end) })
  }
  return range.from !== undefined && range.to !== undefined && range.from > range.to ? undefined : range
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}
