import { type Duration, isNoDuration } from '@shared/domain/duration'

const written = /^(?:(\d+)\.)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/
const mostDays = 999_999

/**
 * A tag's default expiry, written as .NET does: `days.hh:mm:ss`, without the days when there are none. Parts of a second
 * are left out.
 *
 * @returns undefined for none: absent, or all zero
 */
export function durationOf(text: string | null | undefined): Duration | undefined {
  const match = written.exec(text ?? '')
  if (!match) return undefined
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part?: string) => Number(part ?? 0))
  const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
  const duration = {
    days: Math.min(Math.floor(total / 86_400), mostDays),
    hours: Math.floor(total / 3600) % 24,
    minutes: Math.floor(total / 60) % 60,
    seconds: total % 60
  }
  return isNoDuration(duration) ? undefined : duration
}

export function wireDuration(duration: Duration | undefined): string {
  const { days, hours, minutes, seconds } = duration ?? { days: 0, hours: 0, minutes: 0, seconds: 0 }
  const time = [hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':')
  return days === 0 ? time : `${String(days)}.${time}`
}
