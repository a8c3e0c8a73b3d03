import type { Point } from '../domain/analysis'

/**
 * Marks the pixels of a square whose centres lie inside a polygon, by the even-odd rule.
 *
 * @param size side of the square in pixels
 * @param mask size * size bytes, overwritten: 1 inside, 0 outside
 */
export function fillPolygon(polygon: readonly Point[], size: number, mask: Uint8Array): void {
  mask.fill(0)
  const crossings: number[] = []
  for (let row = 0; row < size; row++) {
    findCrossings(polygon, row + 0.5, crossings)
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = Math.max(0, Math.ceil((crossings[pair] ?? 0) - 0.5))
      const to = Math.min(size, Math.ceil((crossings[pair + 1] ?? 0) - 0.5))
      if (from < to) mask.fill(1, row * size + from, row * size + to)
    }
  }
}

/** Where a horizontal line crosses the polygon's sides, from left to right. Overwrites `crossings`. */
function findCrossings(polygon: readonly Point[], y: number, crossings: number[]): void {
  crossings.length = 0
  let point = polygon.at(-1)
  for (const next of polygon) {
    if (point && point.y > y !== next.y > y) {
      crossings.push(point.x + ((y - point.y) / (next.y - point.y)) * (next.x - point.x))
    }
    point = next
  }
  crossings.sort(ascending)
}

const ascending = (one: number, other: number): number => one - other
