import type { Point } from '../domain/analysis'

/**
 * The corners of the smallest convex polygon round all points, in order.
 *
 * Source: A. M. Andrew, "Another efficient algorithm for convex hulls in two dimensions", 1979.
 */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((one, other) => one.x - other.x || one.y - other.y)
  if (sorted.length < 3) return sorted
  return [...chain(sorted), ...chain(sorted.toReversed())]
}

/** One side of the hull, from the first point to the one before the last. */
function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    for (
      let last = kept.at(-1), before = kept.at(-2);
      last && before;
      last = kept.at(-1), before = kept.at(-2)
    ) {
      if (turn(before, last, point) > 0) break
      kept.pop()
    }
    kept.push(point)
  }
  kept.pop()
  return kept
}

/** Positive when the way from `one` over `other` to `third` bends from the x axis towards the y axis. */
function turn(one: Point, other: Point, third: Point): number {
  return (other.x - one.x) * (third.y - one.y) - (other.y - one.y) * (third.x - one.x)
}
