import type { Box } from '../../domain/analysis'
import { luminanceByte } from '../luminance'
import type { PixelImage } from '../pixel-image'

/** The light around a person. */
export interface Surroundings {
  /** Mean luminance, linear light, 0 to 1. */
  readonly light: number
  /** Share of it in which hardly anything but white is left, 0 to 1. */
  readonly glareShare: number
}

/** From here on (linear light, a byte) a pixel is white: sRGB 238. Cameras compress what is brighter. */
const glareFrom = 217

/** Head, hair and shoulders, in widths and heights of the face box around it. */
const beside = 0.6
const above = 0.6

/** Places looked at along the longer side: light spreads, so a few of a frame's pixels tell as much as all of them. */
const probes = 64

/**
 * Measures what is beside and above a person.
 *
 * @param image upright, of any size
 * @param face in pixels of that image
 * @returns undefined when hardly anything is left of the picture
 */
export function measureSurroundings(
  { width, height, data }: PixelImage,
  face: Box
): Surroundings | undefined {
  const left = face.x - beside * face.width
  const right = face.x + (1 + beside) * face.width
  const top = face.y - above * face.height
  const step = Math.max(1, Math.max(width, height) / probes)
  let looked = 0
  let count = 0
  let sum = 0
  let glare = 0
  for (let y = step / 2; y < height; y += step) {
    for (let x = step / 2; x < width; x += step) {
      looked++
      const isPerson = y > top && x > left && x < right
      if (isPerson) continue
      const at = (Math.floor(y) * width + Math.floor(x)) * 4
      const luminance = luminanceByte(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
      count++
      sum += luminance
      if (luminance >= glareFrom) glare++
    }
  }
  // A few pixels at the edge say nothing about the room.
  if (count === 0 || count < looked / 50) return undefined
  return { light: sum / count / 255, glareShare: glare / count }
}

/**
 * How many times as bright as a face its surroundings are. Far above 1 where light comes from behind, but also for dark
 * skin before a lit white wall: alone it says nothing about a picture.
 *
 * @param faceLight mean luminance of the face, linear light, 0 to 1
 */
export function backLightOf(image: PixelImage, face: Box, faceLight: number): number | undefined {
  const around = measureSurroundings(image, face)
  // The darkest value that a byte tells from black.
  return around && around.light / Math.max(faceLight, 1 / 255)
}
