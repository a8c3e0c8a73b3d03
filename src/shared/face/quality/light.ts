import type { RegionFrame } from './region-frame'

/** Luminance bytes up to and from which a pixel counts as under- and over-exposed. */
const underExposedUpTo = 25
const overExposedFrom = 247

export interface Light {
  /** Mean of the luminance, linear light, 0 to 1. */
  readonly luminanceMean: number
  /** Its variance. */
  readonly luminanceVariance: number
  /** Shares of the pixels, 0 to 1. */
  readonly underExposed: number
  readonly overExposed: number
  /** Entropy of the histogram of 256 values, in bits: 0 to 8. */
  readonly dynamicRange: number
}

/**
 * Measures the light in the landmarked region. The standard leaves hidden parts of the face out of both exposure
 * shares; here they count as face.
 *
 * @param histogram 256 numbers, overwritten
 * @returns undefined when the region is empty
 */
export function measureLight({ luminance, mask }: RegionFrame, histogram: Float64Array): Light | undefined {
  histogram.fill(0)
  let count = 0
  for (let pixel = 0; pixel < mask.length; pixel++) {
    if (mask[pixel] === 0) continue
    const value = luminance[pixel] ?? 0
    histogram[value] = (histogram[value] ?? 0) + 1
    count++
  }
  if (count === 0) return undefined
  let mean = 0
  let square = 0
  let under = 0
  let over = 0
  let dynamicRange = 0
  for (let value = 0; value < histogram.length; value++) {
    const share = (histogram[value] ?? 0) / count
    if (share === 0) continue
    const light = value / 255
    mean += share * light
    square += share * light * light
    if (value <= underExposedUpTo) under += share
    if (value >= overExposedFrom) over += share
    dynamicRange -= share * Math.log2(share)
  }
  return {
    luminanceMean: mean,
    luminanceVariance: Math.max(0, square - mean * mean),
    underExposed: under,
    overExposed: over,
    // Minus zero, for a flat face, would be an odd thing to print.
    dynamicRange: Math.max(0, dynamicRange)
  }
}
