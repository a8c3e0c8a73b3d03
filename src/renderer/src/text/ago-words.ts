const steps = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1]
] as const

/**
 * How long ago something was, e.g. "12 minutes ago".
 *
 * @param since ISO 8601
 * @param now milliseconds since 1970; a clock that was set back makes no future of the past
 * @param justNow said of less than a minute
 */
export function agoWords(since: string, now: number, justNow: string): string {
  const minutes = Math.floor((now - Date.parse(since)) / 60_000)
  const step = steps.find(([, length]) => minutes >= length)
  if (step === undefined) return justNow
  const [unit, length] = step
  return new Intl.RelativeTimeFormat('en').format(-Math.floor(minutes / length), unit)
}

/** A time of day at this place, with the date when that is another one, e.g. "14:05" or "Mar 4, 14:05". */
export function clockWords(timestamp: string, now: number): string {
  const at = new Date(timestamp)
  const isToday = at.toDateString() === new Date(now).toDateString()
  const day = isToday ? {} : ({ month: 'short', day: 'numeric' } as const)
  return new Intl.DateTimeFormat('en', { ...day, hour: '2-digit', minute: '2-digit', hour12: false }).format(
    at
  )
}
