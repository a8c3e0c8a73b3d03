import type { Point } from '../domain/analysis'
import { alignedPoints, alignment } from './aligned-face'
import { landmarkAt } from './face-geometry'
import { landmarkIndices } from './landmark-indices'
import { applyTo, type SimilarityTransform } from './similarity-transform'

/**
 * The frame in which light and sharpness are measured: upright, a fixed inter-eye distance, from the brows to the
 * chin. Fine enough to tell blur that harms recognition, small enough for every camera frame.
 */
export const faceFrameSize = 128
const faceFrameInterEyeDistance = 56

const alignedInterEyeDistance = 35.24
/** Middle between the eyes in the aligned face and in the frame. */
const alignedEyeMidpoint: Point = { x: 56.5, y: 52.1 }
const frameEyeMidpoint: Point = { x: 64, y: 28 }

const scale = faceFrameInterEyeDistance / alignedInterEyeDistance
const framePoints: readonly Point[] = alignedPoints.map(({ x, y }) => ({
  x: frameEyeMidpoint.x + (x - alignedEyeMidpoint.x) * scale,
  y: frameEyeMidpoint.y + (y - alignedEyeMidpoint.y) * scale
}))

/** From picture coordinates to those of the frame; undefined when the points are degenerate. */
export function toFaceFrame(landmarks: readonly Point[]): SimilarityTransform | undefined {
  return alignment(landmarks, framePoints)
}

/**
 * The outline of the face without forehead in the frame: jaw and brows, clockwise from the left ear's lower end.
 *
 * @param inset share of the way to the outline's middle by which it is drawn in
 */
export function faceOutline(
  landmarks: readonly Point[],
  toFrame: SimilarityTransform,
  inset = 0
): readonly Point[] {
  const points = outlineIndices.map((index) => applyTo(toFrame, landmarkAt(landmarks, index)))
  const middle = { x: meanOf(points, ({ x }) => x), y: meanOf(points, ({ y }) => y) }
  return points.map(({ x, y }) => ({ x: x + (middle.x - x) * inset, y: y + (middle.y - y) * inset }))
}

const { jawLeft, jawRight, browFirst, browLast } = landmarkIndices
const outlineIndices = [
  ...Array.from({ length: jawRight - jawLeft + 1 }, (_, at) => jawLeft + at),
  ...Array.from({ length: browLast - browFirst + 1 }, (_, at) => browLast - at)
]

function meanOf(points: readonly Point[], value: (point: Point) => number): number {
  return points.reduce((sum, point) => sum + value(point), 0) / points.length
}
