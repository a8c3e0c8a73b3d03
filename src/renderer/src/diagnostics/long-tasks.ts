/** The page was busy for longer than 50 ms at once (Long Tasks API), so that nothing could be drawn. */
export interface LongTask {
  readonly at: number
  readonly took: number
}

export interface LongTaskFigures {
  readonly count: number
  /** The longest, in milliseconds; 0 when there was none. */
  readonly worstMs: number
}

const windowMs = 10_000

/** @returns what of it lies within the last ten seconds */
export function recentTasks(tasks: readonly LongTask[], now: number): readonly LongTask[] {
  return tasks.filter(({ at }) => now - at <= windowMs)
}

export function figuresOf(tasks: readonly LongTask[]): LongTaskFigures {
  return { count: tasks.length, worstMs: Math.max(0, ...tasks.map(({ took }) => took)) }
}

/**
 * Watches the page's main thread.
 *
 * @param now the clock of the entries: `performance.now`
 */
export function watchLongTasks(now: () => number): {
  readonly read: () => LongTaskFigures
  readonly stop: () => void
} {
  let tasks: readonly LongTask[] = []
  const observer = new PerformanceObserver((list) => {
    const seen = list.getEntries().map(({ startTime, duration }) => ({ at: startTime, took: duration }))
    tasks = recentTasks([...tasks, ...seen], now())
  })
  observer.observe({ type: 'longtask' })
  return { read: () => figuresOf(recentTasks(tasks, now())), stop: () => observer.disconnect() }
}
