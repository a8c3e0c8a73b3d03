import { type PixelImage, pixelWords } from '@shared/face/pixel-image'
import type { Rotation } from '../rotation'

/** Side of the squares in which pixels are moved: rows of both pictures then stay in the processor's cache. */
const tile = 32

/**
 * Turns a picture clockwise, pixel by pixel, so exactly.
 *
 * @param upright of `turnedSize`, overwritten
 */
export function turnPixels(source: PixelImage, rotation: Rotation, upright: PixelImage): void {
  const from = pixelWords(source)
  const to = pixelWords(upright)
  if (rotation === 0) {
    to.set(from)
    return
  }
  const { start, perColumn, perRow } = walkOf(upright, rotation)
  for (let top = 0; top < source.height; top += tile) {
    const bottom = Math.min(source.height, top + tile)
    for (let left = 0; left < source.width; left += tile) {
      const right = Math.min(source.width, left + tile)
      for (let y = top; y < bottom; y++) {
        let at = start + y * perRow + left * perColumn
        for (let x = left; x < right; x++) {
          to[at] = from[y * source.width + x] ?? 0
          at += perColumn
        }
      }
    }
  }
}

/** Where the source's first pixel goes, and how far a step along its rows and columns leads in the upright picture. */
function walkOf(
  { width, height }: PixelImage,
  rotation: 90 | 180 | 270
): { readonly start: number; readonly perColumn: number; readonly perRow: number } {
  switch (rotation) {
    case 90:
      return { start: width - 1, perColumn: width, perRow: -1 }
    case 180:
      return { start: width * height - 1, perColumn: -1, perRow: -width }
    case 270:
      return { start: (height - 1) * width, perColumn: -width, perRow: 1 }
  }
}
