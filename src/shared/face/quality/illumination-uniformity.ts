import { luminanceByte } from '../luminance'
import type { PixelImage } from '../pixel-image'
import type { Cheeks } from './cheek-squares'

/**
 * How alike the light on both cheeks is: the shared part of the two squares' luminance histograms, 0 (nothing in
 * common) to 1.
 *
 * @param histograms 256 numbers each, overwritten
 */
export function measureIlluminationUniformity(
  { left, right }: Cheeks,
  [one, other]: readonly [Float64Array, Float64Array]
): number {
  fillHistogram(left, one)
  fillHistogram(right, other)
  let shared = 0
  for (let value = 0; value < one.length; value++) shared += Math.min(one[value] ?? 0, other[value] ?? 0)
  return shared / (left.width * left.height)
}

function fillHistogram({ data }: PixelImage, histogram: Float64Array): void {
  histogram.fill(0)
  for (let at = 0; at < data.length; at += 4) {
    const value = luminanceByte(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
    histogram[value] = (histogram[value] ?? 0) + 1
  }
}
