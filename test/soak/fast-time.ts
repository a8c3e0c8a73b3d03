import type { Clock } from '../../src/main/platform/ports'

/** Time that has run so many times as fast as the computer's since a moment, in milliseconds since 1970. */
export interface FastTime {
  readonly since: number
  readonly factor: number
}

export const fastNow = ({ since, factor }: FastTime, now = Date.now()): number =>
  Math.round(since + (now - since) * factor)

export function fastClock(time: FastTime): Clock {
  return {
    now: () => fastNow(time),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds / time.factor)
      return () => clearTimeout(timer)
    }
  }
}
