import { type Duration, isNoDuration } from '@shared/domain/duration'
import type { Messages } from './messages'

/** How long a tag stays, in words, e.g. "for 30 days". */
export function lastsWords(lasts: Duration | undefined, words: Messages['details']): string {
  if (lasts === undefined || isNoDuration(lasts)) return words.lastsForGood
  const { days, hours, minutes } = lasts
  const parts = [
    days > 0 ? words.days(days) : undefined,
    hours > 0 ? words.hours(hours) : undefined,
    minutes > 0 ? words.minutes(minutes) : undefined
  ].filter((part) => part !== undefined)
  // Less than a minute is not worth words of its own.
  return words.lasts(parts.length === 0 ? words.minutes(1) : parts.join(' '))
}
