import type { Point } from '../../domain/analysis'
import { applyTo, estimateSimilarity } from '../similarity-transform'
import { type ExpectedFace, expectFace } from './predicted-face'
import { typicalShape } from './typical-shape'

/**
 * Reasons to doubt that landmarks found without the detector lie on a face.
 *
 * The landmark model draws a face onto anything, but onto anything else it draws a smaller one than was searched: when
 * 4 people vanished before 21 backgrounds, 168 trials, the face shrank to 0.74 in the median, and 164 were doubted in
 * the very first frame. While a face is followed, even one that comes nearer by 4 % a frame, the ratio stays between
 * 0.95 and 1.05. The rest is left to the detector, which is asked every few frames anyway.
 */
export type Doubt =
  /** Much smaller or larger than the box that was searched. */
  | 'other-size'
  /** Far from the middle of that box: the face is fast, or was lost. */
  | 'far-off'
  /** No face is shaped like this, or it is nearly a profile, from which tracking drifts. */
  | 'odd-shape'
  /** Largely outside the picture. */
  | 'leaving'

const leastGrowth = 0.9
const mostGrowth = 1.12
/** In sides of the searched box. */
const mostShift = 0.12
/** Mean distance from the typical shape, in sides of the box. Faces up to 45 degrees of yaw stay below. */
const mostOddness = 0.06
/** Share of the box's width or height that may lie outside the picture. */
const mostOutside = 0.3

/**
 * @param searched what the search for the landmarks started from
 * @param landmarks 68 points in picture pixels
 * @returns undefined when there is no reason to doubt
 */
export function doubtAbout(
  searched: ExpectedFace,
  landmarks: readonly Point[],
  picture: { readonly width: number; readonly height: number }
): Doubt | undefined {
  const { box } = expectFace(landmarks)
  const side = searched.box.width
  const growth = box.width / side
  // Written so that NaN, which fails every comparison, is doubted too.
  if (!(growth >= leastGrowth && growth <= mostGrowth)) return 'other-size'
  const shiftX = box.x + box.width / 2 - searched.box.x - side / 2
  const shiftY = box.y + box.height / 2 - searched.box.y - side / 2
  if (!(Math.hypot(shiftX, shiftY) <= mostShift * side)) return 'far-off'
  if (!(oddnessOf(landmarks) <= mostOddness)) return 'odd-shape'
  const outsideX = Math.max(-box.x, box.x + box.width - picture.width)
  const outsideY = Math.max(-box.y, box.y + box.height - picture.height)
  return Math.max(outsideX, outsideY) > mostOutside * box.width ? 'leaving' : undefined
}

/** How far landmarks are from the typical face, laid onto it as well as possible; infinite for degenerate ones. */
function oddnessOf(landmarks: readonly Point[]): number {
  const toTypical = estimateSimilarity(landmarks, typicalShape)
  if (!toTypical) return Infinity
  const total = landmarks.reduce((sum, point, index) => {
    const { x, y } = applyTo(toTypical, point)
    const typical = typicalShape[index] ?? { x: 0, y: 0 }
    return sum + Math.hypot(x - typical.x, y - typical.y)
  }, 0)
  return total / landmarks.length
}
