import type { Box } from '../domain/analysis'

/**
 * A picture in memory: RGBA bytes, sRGB, rows from top to bottom without padding, not mirrored. Alpha is ignored
 * everywhere: cameras and JPEG files have none.
 *
 * Coordinates on it are continuous: (0, 0) is the outer corner of the first pixel, whose centre is (0.5, 0.5).
 */
export interface PixelImage {
  readonly width: number
  readonly height: number
  /** width * height * 4 bytes, beginning at a multiple of four in their buffer, as all arrays of their own do. */
  readonly data: Uint8ClampedArray | Uint8Array
}

/** A picture whose memory is its own, so that a browser can draw it without copying. */
export interface OwnPixelImage extends PixelImage {
  readonly data: Uint8ClampedArray<ArrayBuffer>
}

/** A black picture with opaque pixels. */
export function createPixelImage(width: number, height: number): OwnPixelImage {
  const data = new Uint8ClampedArray(width * height * 4)
  pixelWords({ width, height, data }).fill(0xff000000)
  return { width, height, data }
}

/**
 * The same memory as one word per pixel: red in the lowest byte, then green, blue and alpha. That is the order of
 * little-endian machines, which all that the station runs on are.
 */
export function pixelWords({ width, height, data }: PixelImage): Uint32Array {
  return new Uint32Array(data.buffer, data.byteOffset, width * height)
}

/**
 * A part of a picture, with memory of its own.
 *
 * @param part whole pixels, inside the picture
 */
export function copyPart(image: PixelImage, { x, y, width, height }: Box): OwnPixelImage {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * image.width + x) * 4
    data.set(image.data.subarray(from, from + width * 4), row * width * 4)
  }
  return { width, height, data }
}
