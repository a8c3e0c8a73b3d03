import type { Messages } from '../text/messages'

type Words = Pick<Messages['findPeople']['row'], 'until' | 'expired'>

/**
 * Until when somebody has a tag, e.g. "until Dec 3, 2026".
 *
 * @param expires ISO 8601
 * @param now milliseconds since 1970
 */
export function expiryWords(expires: string, now: number, words: Words): string {
  const at = new Date(expires)
  const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(at)
  return at.getTime() > now ? words.until(date) : words.expired(date)
}
