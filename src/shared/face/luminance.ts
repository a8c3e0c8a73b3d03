import type { PixelImage } from './pixel-image'

/**
 * Luminance as a byte of linear light, not of gamma-encoded luma: grey 188 is 128, half the light of white.
 *
 * Source: the sRGB transfer function and Rec. 709 weights, rounded as in the ISO/IEC 29794-5 reference software.
 */
export function luminanceByte(red: number, green: number, blue: number): number {
  const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  return Math.floor(255 * light + 0.5)
}

/** Takes the gamma encoding of sRGB off: 0 to 1 to 0 to 1. Source: IEC 61966-2-1. */
export function linearLight(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4
}

const linearOfByte = Float64Array.from({ length: 256 }, (_, byte) => linearLight(byte / 255))

function linear(byte: number): number {
  return linearOfByte[byte] ?? 0
}

/** From here on a luminance byte counts as over-exposed, up to there as under-exposed. Source: as above. */
const overExposedFrom = 247
const underExposedUpTo = 25

export interface Exposure {
  /** 0 to 1, linear light. */
  readonly luminanceMean: number
  /** Shares of the pixels, 0 to 1. */
  readonly overExposedShare: number
  readonly underExposedShare: number
}

/**
 * Measures the light on the marked pixels.
 *
 * @param mask one byte per pixel; 0 leaves the pixel out. With nothing marked all results are 0.
 */
export function measureExposure({ data }: PixelImage, mask: Uint8Array): Exposure {
  let count = 0
  let sum = 0
  let over = 0
  let under = 0
  for (let pixel = 0; pixel < mask.length; pixel++) {
    if (mask[pixel] === 0) continue
    const at = pixel * 4
    const luminance = luminanceByte(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
    count++
    sum += luminance
    if (luminance >= overExposedFrom) over++
    if (luminance <= underExposedUpTo) under++
  }
  const share = count > 0 ? 1 / count : 0
  return {
    luminanceMean: (sum / 255) * share,
    overExposedShare: over * share,
    underExposedShare: under * share
  }
}
