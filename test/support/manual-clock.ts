import type { Clock } from '@main/platform/ports'

export interface ManualClock extends Clock {
  /** Moves time on and runs what has become due, in order. */
  advance(milliseconds: number): void
}

/** A clock that stands still until the test moves it. */
export function manualClock(start = Date.UTC(2026, 0, 1)): ManualClock {
  let now = start
  let timers: { at: number; run: () => void }[] = []
  return {
    now: () => now,
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance(milliseconds) {
      const end = now + milliseconds
      for (;;) {
        const [due] = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)
        if (!due) break
        timers = timers.filter((timer) => timer !== due)
        now = due.at
        due.run()
      }
      now = end
    }
  }
}
