import { z } from 'zod'

/** Limits of a picture that the station sends on. The largest camera frame it takes is 1920x1080. */
export const photoLimits = {
  /** Bytes of the encoded JPEG. A 1080p JPEG of quality 0.95 has about 0.6 MB. */
  maxBytes: 8 * 1024 * 1024,
  /** Pixels after decoding; guards against small files that unpack into gigabytes. */
  maxPixels: 24_000_000,
  /** Longest side, in pixels, to which a picture file is reduced before it is used. */
  maxSide: 1920
} as const

/**
 * Limits of a picture file that a person picks. It is decoded on the device and encoded anew before it goes on. Larger
 * ones are refused by their header, undecoded: browsers decode a picture whole before they reduce it, four bytes a pixel.
 */
export const pictureFileLimits = {
  maxBytes: 40 * 1024 * 1024,
  maxPixels: 50_000_000,
  /** Longest side, in pixels: beyond it browsers make no bitmap. */
  maxSide: 16_384
} as const

/** Encoded JPEG bytes. Whether they really are a JPEG is checked by content in the main process. */
export const jpegBytes = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength > 0 && bytes.byteLength <= photoLimits.maxBytes)
