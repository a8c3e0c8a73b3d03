import { z } from 'zod'

/**
 * A tag's default expiry as the API writes it: `days.hh:mm:ss`, the days left out when there are none. At most 999999
 * days, so that the year of an expiry keeps its four digits.
 */
const written = /^(?:(\d{1,6})\.)?([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/

export const zExpirePeriod = z.string().regex(written)

export const noExpiry = '00:00:00'

/** @returns milliseconds, 0 for no expiry; undefined when the text is no such period */
export function parseExpirePeriod(text: string): number | undefined {
  const match = written.exec(text)
  if (!match) return undefined
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0))
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
}

/** When a tag put on at `from` expires; null: never. */
export function expiryAfter(period: string, from: Date): string | null {
  const milliseconds = parseExpirePeriod(period) ?? 0
  return milliseconds === 0 ? null : new Date(from.getTime() + milliseconds).toISOString()
}
