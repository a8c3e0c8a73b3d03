import type { Point } from '../../domain/analysis'
import { alignment } from '../aligned-face'
import { convexHull } from '../convex-hull'
import { luminanceByte } from '../luminance'
import { partAround } from '../part'
import { createPixelImage, type PixelImage } from '../pixel-image'
import { fillPolygon } from '../polygon-mask'
import { applyTo, invert } from '../similarity-transform'
import { warpInto } from '../warp'
import { isoFrameSize, isoPoints } from './iso-frame'

/**
 * Side of the frame in pixels: a quarter of the standard's. On portraits that moves mean luminance by less than 0.004
 * and dynamic range by less than 0.1 bit, and costs a tenth of the time.
 */
const size = isoFrameSize / 4

const template = isoPoints(size)

/** Samples per side of a pixel: nine see what a histogram needs, also in frames with large faces. */
const samples = 3

/** A face cut out upright, with its luminance and the region that its landmarks span: jaw to brows, no forehead. */
export interface RegionFrame {
  readonly size: number
  readonly image: PixelImage
  /** Linear light, 0 to 255; of no meaning outside the region. */
  readonly luminance: Uint8Array
  /** 1 inside the landmarked region, 0 outside. */
  readonly mask: Uint8Array
}

export function createRegionFrame(): RegionFrame {
  return {
    size,
    image: createPixelImage(size, size),
    luminance: new Uint8Array(size * size),
    mask: new Uint8Array(size * size)
  }
}

/**
 * Fills the frame from a picture, always from the original pixels and never from another crop.
 *
 * @param landmarks 68 points in picture pixels
 * @returns the landmarks in the frame, as fractions of pixels; undefined when they are degenerate
 */
export function fillRegionFrame(
  frame: RegionFrame,
  image: PixelImage,
  landmarks: readonly Point[]
): readonly Point[] | undefined {
  const toFrame = alignment(landmarks, template)
  if (!toFrame) return undefined
  const points = landmarks.map((point) => applyTo(toFrame, point))
  fillPolygon(convexHull(points), size, frame.mask)
  frame.image.data.fill(0)
  warpInto(image, invert(toFrame), frame.image, samples, partAround(points, room, size))
  writeLuminance(frame.image, frame.luminance, frame.mask)
  return points
}

/**
 * Room round the landmarks, in pixels: the boxes of the eyes reach a little over them. The rest of the frame, four
 * fifths of it, is not looked at and would be warped for nothing.
 */
const room = 6

/**
 * The luminance of every pixel as a byte of linear light.
 *
 * @param mask 0 leaves a pixel out; without it none is
 */
export function writeLuminance({ data }: PixelImage, luminance: Uint8Array, mask?: Uint8Array): void {
  for (let pixel = 0; pixel < luminance.length; pixel++) {
    if (mask?.[pixel] === 0) continue
    const at = pixel * 4
    luminance[pixel] = luminanceByte(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
  }
}
