import type { Box } from '../domain/analysis'
import { pixelWords, type PixelImage } from './pixel-image'

/**
 * Resamples a region of a picture to a square of RGB values, 0 to 255, interleaved, gamma-encoded as they are.
 *
 * Each output pixel is the mean of the source under it, weighted by covered area, so shrinking does not alias. When
 * enlarging, the window stays one source pixel wide, which is bilinear interpolation. Outside the picture is black.
 *
 * @param region in picture pixels; may reach outside the picture
 * @param size side of the output in pixels
 * @param out size * size * 3 values, overwritten
 */
export function resampleRgb(image: PixelImage, region: Box, size: number, out: Float32Array): void {
  const words = pixelWords(image)
  const stepX = region.width / size
  const stepY = region.height / size
  const windowX = Math.max(stepX, 1)
  const windowY = Math.max(stepY, 1)
  const scale = 1 / (windowX * windowY)
  let at = 0
  for (let row = 0; row < size; row++) {
    const top = Math.max(0, region.y + (row + 0.5) * stepY - windowY / 2)
    const bottom = Math.min(image.height, region.y + (row + 0.5) * stepY + windowY / 2)
    for (let column = 0; column < size; column++) {
      const left = Math.max(0, region.x + (column + 0.5) * stepX - windowX / 2)
      const right = Math.min(image.width, region.x + (column + 0.5) * stepX + windowX / 2)
      const first = Math.floor(left)
      const end = Math.ceil(right)
      // How much of the first and the last column the window leaves out; nothing where steps are whole pixels.
      const headGap = left - first
      const tailGap = end - right
      let red = 0
      let green = 0
      let blue = 0
      // A window outside the picture has no columns and stays black.
      for (let y = left < right ? Math.floor(top) : bottom; y < bottom; y++) {
        const rowWeight = Math.min(bottom, y + 1) - Math.max(top, y)
        const line = y * image.width
        // Red and blue are summed in the two halves of one word, which hold the sum of 257 bytes: half the work, and
        // no picture is reduced that far.
        let redAndBlue = 0
        let middle = 0
        for (let pixel = line + first; pixel < line + end; pixel++) {
          const word = words[pixel] ?? 0
          redAndBlue += word & 0xff00ff
          middle += word & 0x00ff00
        }
        red += rowWeight * (redAndBlue & 0xffff)
        green += rowWeight * (middle >>> 8)
        blue += rowWeight * (redAndBlue >>> 16)
        if (headGap > 0 || tailGap > 0) {
          const head = words[line + first] ?? 0
          const tail = words[line + end - 1] ?? 0
          red -= rowWeight * (headGap * (head & 0xff) + tailGap * (tail & 0xff))
          green -= rowWeight * (headGap * byteOf(head, 8) + tailGap * byteOf(tail, 8))
          blue -= rowWeight * (headGap * byteOf(head, 16) + tailGap * byteOf(tail, 16))
        }
      }
      out[at++] = red * scale
      out[at++] = green * scale
      out[at++] = blue * scale
    }
  }
}

function byteOf(word: number, shift: number): number {
  return (word >>> shift) & 0xff
}
