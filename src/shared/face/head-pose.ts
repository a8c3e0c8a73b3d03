import type { Point } from '../domain/analysis'
import { landmarkAt, rollOf } from './face-geometry'
import { type HeadPoint, headModel } from './head-model'

/** The turn of a head in degrees, applied in the order pitch, yaw, roll. */
export interface HeadPose {
  /** To the side; positive when the nose points to larger x. */
  readonly yaw: number
  /** Up and down; positive when the face looks up. 0 is how people look straight into a camera. */
  readonly pitch: number
  /** In the picture plane; positive clockwise as seen in the picture. */
  readonly roll: number
}

/**
 * The pose of a head from its landmarks: the generic head is laid onto them.
 *
 * Seen without perspective, a turned head is an affine picture of the model, x = A s + t. The least-squares A is a sum
 * over sixteen points with weights that are known beforehand, so this costs next to nothing. Its rows are the turned
 * axes; the roll is taken out with the line of the eyes, yaw and pitch are read from how depth moves points sideways
 * and up. How wide or long a face is changes the rows' lengths, hardly their depth part, so it hardly counts.
 *
 * Limits and how well it agrees with a neural model: docs/face-quality.md.
 *
 * @param landmarks 68 points in picture pixels
 */
export function headPoseOf(landmarks: readonly Point[]): HeadPose {
  const roll = rollOf(landmarks)
  const cosine = Math.cos((roll * Math.PI) / 180)
  const sine = Math.sin((roll * Math.PI) / 180)
  // The two rows of A after the roll is undone; only what the angles need.
  let acrossX = 0
  let acrossZ = 0
  let downY = 0
  let downZ = 0
  for (const [index, [weightX, weightY, weightZ]] of weights) {
    const { x, y } = landmarkAt(landmarks, index)
    const across = x * cosine + y * sine
    const down = y * cosine - x * sine
    acrossX += weightX * across
    acrossZ += weightZ * across
    downY += weightY * down
    downZ += weightZ * down
  }
  const pitch = Math.atan2(-downZ, downY)
  const yaw = Math.atan2(acrossZ / Math.max(Math.cos(pitch), 0.5), acrossX)
  return { yaw: unfolded((yaw * 180) / Math.PI), pitch: (pitch * 180) / Math.PI, roll }
}

/** Turn to the side in degrees, positive when the nose points to larger x. */
export function yawOf(landmarks: readonly Point[]): number {
  return headPoseOf(landmarks).yaw
}

/** Up to here, in degrees, the landmarks follow a turning head; a full profile reads 45. */
const followedUpTo = 30
const unfolding = 0.12

/**
 * Far to the side the landmark model shows less and less of the turn. The curve takes 37 degrees to 43, 45 to 72: the
 * order of profiles stays right, their number is rough.
 */
function unfolded(yaw: number): number {
  const beyond = Math.max(0, Math.abs(yaw) - followedUpTo)
  return Math.sign(yaw) * Math.min(90, Math.abs(yaw) + unfolding * beyond * beyond)
}

/**
 * Per landmark its weights in the least-squares A: (C C^T)^-1 c with c the model's points relative to their mean. They
 * sum to zero, so the landmarks need no centring.
 */
const weights: readonly (readonly [index: number, weight: HeadPoint])[] = leastSquaresWeights()

function leastSquaresWeights(): (readonly [number, HeadPoint])[] {
  const points = [...headModel]
  const meanOf = (axis: 0 | 1 | 2): number => points.reduce((sum, [, p]) => sum + p[axis], 0) / points.length
  const middle = [meanOf(0), meanOf(1), meanOf(2)] as const
  const centred = points.map(
    ([index, [x, y, z]]) => [index, [x - middle[0], y - middle[1], z - middle[2]]] as const
  )
  const sum = (one: 0 | 1 | 2, other: 0 | 1 | 2): number =>
    centred.reduce((total, [, point]) => total + point[one] * point[other], 0)
  // The head is symmetric, so x goes alone and only y and z are mixed.
  const [xx, yy, zz, yz] = [sum(0, 0), sum(1, 1), sum(2, 2), sum(1, 2)]
  const determinant = yy * zz - yz * yz
  return centred.map(([index, [x, y, z]]) => [
    index,
    [x / xx, (zz * y - yz * z) / determinant, (yy * z - yz * y) / determinant]
  ])
}
