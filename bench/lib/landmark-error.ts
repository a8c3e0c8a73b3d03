import type { Point } from '@shared/domain/analysis'

/** Outer corners of the two eyes in iBUG order. */
const outerCorners = [36, 45] as const

/**
 * Normalised mean error: the mean distance of corresponding points, in distances of the reference's outer eye corners
 * (the inter-ocular normalisation of the 300-W benchmark).
 *
 * @param points, reference 68 points in iBUG order, in pixels of the same picture
 * @returns undefined when one of them is no such list or the reference's eyes are in one place
 */
export function landmarkError(points: readonly Point[], reference: readonly Point[]): number | undefined {
  const [right, left] = outerCorners.map((index) => reference[index])
  if (points.length !== 68 || reference.length !== 68 || !right || !left) return undefined
  const unit = distance(right, left)
  if (unit === 0) return undefined
  const total = points.reduce((sum, point, index) => sum + distance(point, reference[index] ?? point), 0)
  return total / points.length / unit
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}

/** Area that the extents of two faces share, as a part of the area that they cover together; 0 to 1. */
export function overlapOf(one: readonly Point[], other: readonly Point[]): number {
  const a = extentOf(one)
  const b = extentOf(other)
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  if (width <= 0 || height <= 0) return 0
  const shared = width * height
  return shared / (areaOf(a) + areaOf(b) - shared)
}

interface Extent {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function extentOf(points: readonly Point[]): Extent {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

function areaOf({ left, right, top, bottom }: Extent): number {
  return (right - left) * (bottom - top)
}
