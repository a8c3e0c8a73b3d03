import { z } from 'zod'

const count = (below: number) => z.int().min(0).lt(below)

/** How long something lasts. The server keeps days and a time of day, so there are no months. */
export const duration = z.object({
  days: count(1_000_000),
  hours: count(24),
  minutes: count(60),
  /** Nobody needs to enter these; they are kept so that an edit does not change what the server has. */
  seconds: count(60).default(0)
})
export type Duration = z.output<typeof duration>

export function isNoDuration({ days, hours, minutes, seconds }: Duration): boolean {
  return days + hours + minutes + seconds === 0
}
