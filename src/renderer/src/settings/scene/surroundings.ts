import type { Box } from '@shared/domain/analysis'
import { luminanceByte } from '@shared/face/luminance'
import type { PixelImage } from '@shared/face/pixel-image'

/** The light around a person. */
export interface Surroundings {
  /** Mean luminance, linear light, 0 to 1. */
  readonly light: number
  /** Share of the pixels in which hardly anything but white is left, 0 to 1. */
  readonly glareShare: number
}

/** From here on (linear light, a byte) a pixel is white: sRGB 238. Cameras compress what is brighter. */
const glareFrom = 217

/** Head, hair and shoulders, in widths and heights of the face box around it. */
const beside = 0.6
const above = 0.6

/**
 * Measures what is beside and above a person.
 *
 * @param image any reduction of the frame, upright
 * @param face in pixels of that image
 * @returns undefined when nothing is left of the picture
 */
export function measureSurroundings(
  { width, height, data }: PixelImage,
  face: Box
): Surroundings | undefined {
  const left = face.x - beside * face.width
  const right = face.x + (1 + beside) * face.width
  const top = face.y - above * face.height
  let count = 0
  let sum = 0
  let glare = 0
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const isPerson = row + 0.5 > top && column + 0.5 > left && column + 0.5 < right
      if (isPerson) continue
      const at = (row * width + column) * 4
      const luminance = luminanceByte(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
      count++
      sum += luminance
      if (luminance >= glareFrom) glare++
    }
  }
  // A few pixels at the edge say nothing about the room.
  if (count < (width * height) / 50) return undefined
  return { light: sum / count / 255, glareShare: glare / count }
}
