/**
 * The end of something, as exactly as it helps: "14:05" today, "Dec 3" this year, else "Dec 3, 2027".
 *
 * @param timestamp ISO 8601
 * @param now milliseconds since 1970
 */
export function endWords(timestamp: string, now: number): string {
  const end = new Date(timestamp)
  const today = new Date(now)
  const form: Intl.DateTimeFormatOptions =
    end.toDateString() === today.toDateString()
      ? { hour: '2-digit', minute: '2-digit', hour12: false }
      : {
          month: 'short',
          day: 'numeric',
          ...(end.getFullYear() !== today.getFullYear() && { year: 'numeric' })
        }
  return new Intl.DateTimeFormat('en', form).format(end)
}

/**
 * Whether something still holds, and until when it does or did, e.g. "until Dec 3".
 *
 * @param expires ISO 8601
 * @param now milliseconds since 1970
 */
export function expiryWords(
  expires: string,
  now: number,
  words: { readonly until: (end: string) => string; readonly expired: (end: string) => string }
): string {
  const form = Date.parse(expires) > now ? words.until : words.expired
  return form(endWords(expires, now))
}
