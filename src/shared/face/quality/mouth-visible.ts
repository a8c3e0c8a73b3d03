import type { Point } from '../../domain/analysis'
import { landmarkAt } from '../face-geometry'
import { landmarkIndices } from '../landmark-indices'
import type { RegionFrame } from './region-frame'

/** Below this the eyes are hidden or washed out themselves and say nothing about the picture's contrast. */
const leastEyeContrast = 0.1

/**
 * How much of a mouth there is to see: the contrast inside the mouth's box beside that inside the eyes' boxes.
 *
 * Lips, their line and their shadow give a bare mouth at least a third of the eyes' contrast, whatever skin and light;
 * a plain mask gives next to none. Blind to patterned masks, hands and scarves.
 *
 * @param points 68 landmarks in the frame
 * @returns 0 (a flat surface) to about 1.5
 */
export function measureMouthVisible(frame: RegionFrame, points: readonly Point[]): number {
  const { leftEyeCorners, rightEyeCorners, outerLips } = landmarkIndices
  const eyes =
    (contrastIn(frame, eyeBox(points, leftEyeCorners)) + contrastIn(frame, eyeBox(points, rightEyeCorners))) /
    2
  return contrastIn(frame, lipBox(points, outerLips)) / Math.max(leastEyeContrast, eyes)
}

interface Bounds {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Half the height of an eye's box, in widths of the eye. */
const eyeBoxHalfHeight = 0.4

function eyeBox(points: readonly Point[], [one, other]: readonly [number, number]): Bounds {
  const from = landmarkAt(points, one)
  const to = landmarkAt(points, other)
  const half = eyeBoxHalfHeight * (to.x - from.x)
  const middle = (from.y + to.y) / 2
  return { left: from.x, right: to.x, top: middle - half, bottom: middle + half }
}

function lipBox(
  points: readonly Point[],
  { left, right, top, bottom }: Readonly<Record<keyof Bounds, number>>
): Bounds {
  return {
    left: landmarkAt(points, left).x,
    right: landmarkAt(points, right).x,
    top: landmarkAt(points, top).y,
    bottom: landmarkAt(points, bottom).y
  }
}

/** Standard deviation over mean of the gamma-encoded luma; 0 for an empty box. */
function contrastIn({ image: { data }, size }: RegionFrame, { left, right, top, bottom }: Bounds): number {
  let count = 0
  let sum = 0
  let square = 0
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(size, bottom); y++) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(size, right); x++) {
      const at = (y * size + x) * 4
      const luma = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
      count++
      sum += luma
      square += luma * luma
    }
  }
  if (sum === 0) return 0
  const mean = sum / count
  return Math.sqrt(Math.max(0, square / count - mean * mean)) / mean
}
