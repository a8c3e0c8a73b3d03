import type { Box, Point } from '../../domain/analysis'
import { rollOf } from '../face-geometry'

/** Where a face is expected, in the form that the search for landmarks starts from. */
export interface ExpectedFace {
  /** Square, in picture pixels. */
  readonly box: Box
  /** In-plane turn in degrees, positive clockwise. */
  readonly roll: number
}

/**
 * The detector's box in terms of the landmarks: side per longer side of the landmarks' extent, and how far its middle
 * lies above theirs, as a share of their height. Medians over 179 faces of the development pictures; nine boxes in ten
 * come out within 11 % of the detector's side and 6 % of its place.
 */
const sideOfExtent = 1.114
const lift = 0.09

/** The box that the detector would give a face with these landmarks, measured in the face's own upright. */
export function expectFace(landmarks: readonly Point[]): ExpectedFace {
  const roll = rollOf(landmarks)
  const angle = (roll * Math.PI) / 180
  const cosine = Math.cos(angle)
  const sine = Math.sin(angle)
  let left = Infinity
  let right = -Infinity
  let top = Infinity
  let bottom = -Infinity
  for (const { x, y } of landmarks) {
    const across = x * cosine + y * sine
    const down = y * cosine - x * sine
    left = Math.min(left, across)
    right = Math.max(right, across)
    top = Math.min(top, down)
    bottom = Math.max(bottom, down)
  }
  const height = bottom - top
  const side = sideOfExtent * Math.max(right - left, height)
  const across = (left + right) / 2
  const down = (top + bottom) / 2 - lift * height
  const x = across * cosine - down * sine - side / 2
  const y = across * sine + down * cosine - side / 2
  return { box: { x, y, width: side, height: side }, roll }
}
