/** One analysed frame: when its answer came and how long the answer took, in milliseconds. */
export interface FrameTiming {
  readonly at: number
  readonly took: number
}

const windowMs = 2000

/** Adds a timing and forgets those that are too old. */
export function recordTiming(timings: readonly FrameTiming[], timing: FrameTiming): readonly FrameTiming[] {
  return [...timings.filter((each) => timing.at - each.at < windowMs), timing]
}

/** @returns analysed frames per second over the recorded timings; 0 when there are fewer than two */
export function framesPerSecond(timings: readonly FrameTiming[]): number {
  const [first] = timings
  const last = timings.at(-1)
  if (first === undefined || last === undefined || last.at <= first.at) return 0
  return ((timings.length - 1) * 1000) / (last.at - first.at)
}

/** @returns median duration in milliseconds; 0 when there is none */
export function medianTook(timings: readonly FrameTiming[]): number {
  const sorted = timings.map((timing) => timing.took).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
