import type { Point } from '../../domain/analysis'
import { alignment } from '../aligned-face'
import { createPixelImage, type PixelImage } from '../pixel-image'
import { invert } from '../similarity-transform'
import { warpInto } from '../warp'
import { isoPoints } from './iso-frame'
import { writeLuminance } from './region-frame'

/** The part of the region frame beside and above the face, and its size after reduction. Source: as `isoPoints`. */
const region = { left: 62, right: 554, top: 0, bottom: 406 }
const width = 354
const height = 292
const scale = width / (region.right - region.left)

/**
 * What counts as head, hair and shoulders, in the region frame: an ellipse round the face, and all below its middle.
 * Inter-eye distance is 113 there.
 */
const head = { x: 308, y: 290, halfWidth: 1.6 * 113, halfHeight: 2.1 * 113 }

const template: readonly Point[] = isoPoints().map(({ x, y }) => ({
  x: (x - region.left) * scale,
  y: (y - region.top) * scale
}))

export interface BackgroundBuffers {
  readonly image: PixelImage
  readonly luminance: Uint8Array
}

export function createBackgroundBuffers(): BackgroundBuffers {
  return { image: createPixelImage(width, height), luminance: new Uint8Array(width * height) }
}

/**
 * How much structure the background beside the head shows: the mean size of the Scharr gradient of the luminance,
 * unscaled, 0 for a plain wall.
 *
 * The standard's formula, but it finds the background with a network. This one takes what lies outside a head-shaped
 * outline, so wide hair and shoulders count as structure: an own measure, good for telling plain from cluttered.
 *
 * @returns undefined when no background is in the picture
 */
export function measureBackground(
  image: PixelImage,
  landmarks: readonly Point[],
  buffers: BackgroundBuffers
): number | undefined {
  const toRegion = alignment(landmarks, template)
  if (!toRegion) return undefined
  const toImage = invert(toRegion)
  warpInto(image, toImage, buffers.image)
  writeLuminance(buffers.image, buffers.luminance)
  const { a, b, tx, ty } = toImage
  // Not black from beyond the picture's edge, nor next to it.
  const margin = 2 * Math.max(1, Math.hypot(a, b))
  let sum = 0
  let count = 0
  for (let row = 1; row < height - 1; row++) {
    for (let column = 1; column < width - 1; column++) {
      const at = row * width + column
      if (besideHead[at] === 0) continue
      const x = a * (column + 0.5) - b * (row + 0.5) + tx
      const y = b * (column + 0.5) + a * (row + 0.5) + ty
      if (!(x > margin && y > margin && x < image.width - margin && y < image.height - margin)) continue
      sum += scharr(buffers.luminance, at)
      count++
    }
  }
  return count > 0 ? sum / count : undefined
}

/** 1 where background is expected, per pixel of the reduced region. */
const besideHead = Uint8Array.from({ length: width * height }, (_, pixel) => {
  const across = ((pixel % width) / scale + region.left - head.x) / head.halfWidth
  const up = Math.min(0, (Math.floor(pixel / width) / scale + region.top - head.y) / head.halfHeight)
  return across * across + up * up > 1 ? 1 : 0
})

/** The 3x3 kernel (3, 10, 3), not normalised: a step of one grey level measures 16. */
function scharr(plane: Uint8Array, at: number): number {
  const value = (offset: number): number => plane[at + offset] ?? 0
  const across =
    3 * (value(1 - width) - value(-1 - width)) +
    10 * (value(1) - value(-1)) +
    3 * (value(1 + width) - value(-1 + width))
  const down =
    3 * (value(width - 1) - value(-width - 1)) +
    10 * (value(width) - value(-width)) +
    3 * (value(width + 1) - value(-width + 1))
  return Math.hypot(across, down)
}
