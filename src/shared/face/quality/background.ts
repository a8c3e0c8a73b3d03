import type { Point } from '../../domain/analysis'
import { alignment } from '../aligned-face'
import { createPixelImage, type PixelImage } from '../pixel-image'
import { applyTo, invert, type SimilarityTransform } from '../similarity-transform'
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
  let sum = 0
  let count = 0
  for (let row = 1; row < height - 1; row++) {
    for (let column = 1; column < width - 1; column++) {
      if (!isBackground(column, row) || !isInside(image, toImage, column, row)) continue
      sum += scharr(buffers.luminance, row * width + column)
      count++
    }
  }
  return count > 0 ? sum / count : undefined
}

function isBackground(column: number, row: number): boolean {
  const across = (column / scale + region.left - head.x) / head.halfWidth
  const up = Math.min(0, (row / scale + region.top - head.y) / head.halfHeight)
  return across * across + up * up > 1
}

/** Not black from beyond the picture's edge, nor next to it. */
function isInside(
  { width: imageWidth, height: imageHeight }: PixelImage,
  toImage: SimilarityTransform,
  column: number,
  row: number
): boolean {
  const { x, y } = applyTo(toImage, { x: column + 0.5, y: row + 0.5 })
  const margin = 2 * Math.max(1, Math.hypot(toImage.a, toImage.b))
  return x > margin && y > margin && x < imageWidth - margin && y < imageHeight - margin
}

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
