import type { Point } from '../domain/analysis'

/**
 * A turn, an even scaling and a shift, never a reflection: x' = a x - b y + tx, y' = b x + a y + ty.
 * Its scale is hypot(a, b), its angle atan2(b, a).
 */
export interface SimilarityTransform {
  readonly a: number
  readonly b: number
  readonly tx: number
  readonly ty: number
}

/**
 * Least-squares similarity transform between two point sets.
 *
 * Source: S. Umeyama, "Least-squares estimation of transformation parameters between two point patterns", 1991, in
 * its closed 2-D form, which needs no singular value decomposition. It cannot mirror: of a mirrored set comes the
 * nearest turn, which fits badly.
 *
 * @param from at least two points that are not all in one place
 * @param to as many points, in the same order
 * @returns undefined when the points leave the transform open or shrink it to nothing
 */
export function estimateSimilarity(
  from: readonly Point[],
  to: readonly Point[]
): SimilarityTransform | undefined {
  const fromMean = meanOf(from)
  const toMean = meanOf(to)
  let spread = 0
  let dot = 0
  let cross = 0
  from.forEach((point, index) => {
    const target = to[index]
    if (!target) throw new Error('Both point sets must have the same length')
    const x = point.x - fromMean.x
    const y = point.y - fromMean.y
    const targetX = target.x - toMean.x
    const targetY = target.y - toMean.y
    spread += x * x + y * y
    dot += x * targetX + y * targetY
    cross += x * targetY - y * targetX
  })
  const a = dot / spread
  const b = cross / spread
  const scale = Math.hypot(a, b)
  // Also catches NaN, which comes of no spread at all or of broken points.
  if (!(scale > minimumScale && scale < 1 / minimumScale)) return undefined
  return {
    a,
    b,
    tx: toMean.x - a * fromMean.x + b * fromMean.y,
    ty: toMean.y - b * fromMean.x - a * fromMean.y
  }
}

/** Beyond a factor of a thousand a face is a speck or larger than any picture. */
const minimumScale = 1e-3

export function invert({ a, b, tx, ty }: SimilarityTransform): SimilarityTransform {
  const square = a * a + b * b
  return {
    a: a / square,
    b: -b / square,
    tx: -(a * tx + b * ty) / square,
    ty: (b * tx - a * ty) / square
  }
}

export function applyTo({ a, b, tx, ty }: SimilarityTransform, { x, y }: Point): Point {
  return { x: a * x - b * y + tx, y: b * x + a * y + ty }
}

function meanOf(points: readonly Point[]): Point {
  let x = 0
  let y = 0
  for (const point of points) {
    x += point.x
    y += point.y
  }
  return { x: x / points.length, y: y / points.length }
}
