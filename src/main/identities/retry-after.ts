/** A server that asks for more is asked again after this all the same. */
const longest = 60 * 60_000

/**
 * For how long a server wants to be left alone (RFC 9110, 10.2.3): seconds, or a date. The date is compared with the
 * answer's own, so that the station's clock does not matter.
 *
 * @returns milliseconds up to an hour; undefined when it does not say, or not in a way that can be read
 */
export function retryAfterMs(headers: Headers): number | undefined {
  const text = headers.get('retry-after')?.trim()
  if (text === undefined || text === '') return undefined
  const milliseconds = /^\d+$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text) - Date.parse(headers.get('date') ?? '')
  return Number.isNaN(milliseconds) ? undefined : Math.min(longest, Math.max(0, milliseconds))
}
