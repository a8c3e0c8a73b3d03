import type { Point } from '../../domain/analysis'
import { convexHull } from '../convex-hull'
import { eyeCentres, landmarkAt, midpoint } from '../face-geometry'
import { landmarkIndices } from '../landmark-indices'
import { createPixelImage, type PixelImage } from '../pixel-image'
import { applyTo, invert } from '../similarity-transform'
import { warpInto } from '../warp'
import { toIsoFrame } from './iso-frame'

/** Two squares below the eyes, in whole pixels of the standard's frame. */
export interface CheekSquares {
  readonly side: number
  readonly top: number
  readonly left: number
  readonly right: number
}

/**
 * The squares in which light from the left and from the right are compared: from the middle of each eye towards the
 * nose, half way down to the mouth, 0.3 inter-eye distances wide. Source: ISO/IEC 29794-5 as implemented by OFIQ 1.0.3.
 *
 * @param points 68 landmarks in the standard's frame
 */
export function cheekSquares(points: readonly Point[]): CheekSquares {
  const { left, right } = eyeCentres(points)
  const eyes = midpoint(left, right)
  const [upperLip, lowerLip] = landmarkIndices.innerLipPairs[1]
  const mouth = midpoint(landmarkAt(points, upperLip), landmarkAt(points, lowerLip))
  const interEyeDistance = Math.hypot(right.x - left.x, right.y - left.y)
  const eyeToMouth = Math.hypot(mouth.x - eyes.x, mouth.y - eyes.y)
  const side = Math.min(mostSide, Math.max(1, Math.trunc(0.3 * interEyeDistance)))
  return {
    side,
    top: Math.floor(eyes.y) + Math.trunc(eyeToMouth / 2),
    left: Math.floor(left.x),
    right: Math.floor(right.x) - side
  }
}

/** The eyes are 113 pixels apart in the frame, give or take the fit, so a side is about 34. */
const mostSide = 64

export interface CheekBuffers {
  readonly left: PixelImage
  readonly right: PixelImage
}

export function createCheekBuffers(): CheekBuffers {
  return { left: createPixelImage(mostSide, mostSide), right: createPixelImage(mostSide, mostSide) }
}

/** The pixels of both squares, each `side` pixels a side. */
export interface Cheeks {
  readonly left: PixelImage
  readonly right: PixelImage
}

/**
 * Cuts the squares out of a picture at the standard's scale. What lies outside the landmarked region is black, as in the
 * standard's reference software.
 *
 * @param landmarks 68 points in picture pixels
 * @returns undefined when they are degenerate; the pictures use the buffers' memory
 */
export function sampleCheeks(
  image: PixelImage,
  landmarks: readonly Point[],
  buffers: CheekBuffers
): Cheeks | undefined {
  const toFrame = toIsoFrame(landmarks)
  if (!toFrame) return undefined
  const { a, b, tx, ty } = toFrame
  const points = landmarks.map((point) => applyTo(toFrame, point))
  const { side, top, left, right } = cheekSquares(points)
  const region = convexHull(points)
  const sample = (buffer: PixelImage, x: number): PixelImage => {
    const square = { width: side, height: side, data: buffer.data.subarray(0, side * side * 4) }
    warpInto(image, invert({ a, b, tx: tx - x, ty: ty - top }), square)
    blackenOutside(region, square, x, top)
    return square
  }
  return { left: sample(buffers.left, left), right: sample(buffers.right, right) }
}

/** @param x y: where the square begins in the region's coordinates */
function blackenOutside(region: readonly Point[], { data, width, height }: PixelImage, x: number, y: number) {
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (isInsideConvex(region, x + column + 0.5, y + row + 0.5)) continue
      const at = (row * width + column) * 4
      data.fill(0, at, at + 3)
    }
  }
}

/** @param corners of a convex polygon, in the order of `convexHull` */
function isInsideConvex(corners: readonly Point[], x: number, y: number): boolean {
  let one = corners.at(-1)
  for (const other of corners) {
    if (one && (other.x - one.x) * (y - one.y) - (other.y - one.y) * (x - one.x) < 0) return false
    one = other
  }
  return true
}
