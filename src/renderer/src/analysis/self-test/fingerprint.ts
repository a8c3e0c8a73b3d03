/** A few numbers that stand for all values of a model's output. */
export interface Fingerprint {
  /** How many values the output has. */
  readonly length: number
  /** Root mean square of the values. */
  readonly size: number
  /** Sums of the values with signs that look random, divided by the square root of their count. */
  readonly sums: readonly number[]
}

const sumCount = 6

/**
 * Random projections: a change anywhere in the output shows in all sums, and two different changes hardly ever cancel
 * out in six of them. So a short list of numbers checks thousands of values.
 */
export function fingerprintOf(values: Float32Array): Fingerprint {
  const sums = Array.from({ length: sumCount }, () => 0)
  let squares = 0
  values.forEach((value, index) => {
    squares += value * value
    const bits = mixed(index + 1)
    for (let at = 0; at < sumCount; at++) sums[at] = (sums[at] ?? 0) + ((bits >>> at) & 1 ? value : -value)
  })
  const root = Math.sqrt(values.length)
  return {
    length: values.length,
    size: Math.sqrt(squares) / root,
    sums: sums.map((sum) => sum / root)
  }
}

/**
 * Share of an output's size by which a sum may differ. Measured: one, two and four threads, graphs optimised and not,
 * Node and Chromium differ by less than 0.000003. The rest is room for another release of the runtime. Wrong weights
 * that change less than this change no decision.
 */
const tolerance = 0.001

/** False for anything but numbers near the expected ones, so for NaN and for outputs of another length too. */
export function agrees(seen: Fingerprint, expected: Fingerprint): boolean {
  const most = tolerance * expected.size
  return (
    seen.length === expected.length &&
    Math.abs(seen.size - expected.size) <= most &&
    expected.sums.every((sum, at) => Math.abs((seen.sums[at] ?? NaN) - sum) <= most)
  )
}

/** Bits that look random, from a number. Source: the finalizer of MurmurHash3 by Austin Appleby. */
function mixed(value: number): number {
  let bits = value
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
