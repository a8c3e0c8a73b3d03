/** What is said about many measurements of one thing. */
export interface Summary {
  readonly median: number
  /** Half of the measurements lie between these two. */
  readonly lowerQuartile: number
  readonly upperQuartile: number
  readonly count: number
}

/**
 * The value below which a share of all values lies, interpolated between neighbours (type 7 of Hyndman and Fan, 1996).
 *
 * @param share 0 to 1
 * @returns NaN when there are no values
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? NaN
  const above = sorted[Math.ceil(at)] ?? NaN
  return below + (above - below) * (at - Math.floor(at))
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function summarize(values: readonly number[]): Summary {
  return {
    median: median(values),
    lowerQuartile: quantile(values, 0.25),
    upperQuartile: quantile(values, 0.75),
    count: values.length
  }
}

/** A quotient of two medians, and how far it moved between the rounds of one run. */
export interface Ratio {
  readonly value: number
  readonly lowest: number
  readonly highest: number
}

/** One list of measurements per round. */
type Rounds = readonly (readonly number[])[]

/** Compares two things that were measured in the same rounds. */
export function ratioOf(one: Rounds, other: Rounds): Ratio {
  const perRound = one.map((round, index) => median(round) / median(other[index] ?? []))
  return {
    value: median(one.flat()) / median(other.flat()),
    lowest: Math.min(...perRound),
    highest: Math.max(...perRound)
  }
}

/** How much the last value exceeds the first, in percent; 0 when there are fewer than two. */
export function growthPercent(values: readonly number[]): number {
  const first = values[0]
  const last = values.at(-1)
  return first === undefined || last === undefined || first === 0 ? 0 : (last / first - 1) * 100
}
