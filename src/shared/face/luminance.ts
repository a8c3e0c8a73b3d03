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
