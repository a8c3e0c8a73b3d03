import type { Point } from '../domain/analysis'

/**
 * Marks the pixels of a square whose centres lie inside a polygon, by the even-odd rule.
 *
 * @param size side of the square in pixels
 * @param mask size * size bytes, overwritten: 1 inside, 0 outside
 */
export function fillPolygon(polygon: readonly Point[], size: number, mask: Uint8Array): void {
  mask.fill(0)
  for (let row = 0; row < size; row++) {
    const crossings = crossingsAt(polygon, row + 0.5)
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = Math.max(0, Math.ceil((crossings[pair] ?? 0) - 0.5))
      const to = Math.min(size, Math.ceil((crossings[pair + 1] ?? 0) - 0.5))
      if (from < to) mask.fill(1, row * size + from, row * size + to)
    }
  }
}

/** Where a horizontal line crosses the polygon's sides, from left to right. */
function crossingsAt(polygon: readonly Point[], y: number): number[] {
  const crossings: number[] = []
  polygon.forEach((point, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? point
    if (point.y > y === next.y > y) return
    crossings.push(point.x + ((y - point.y) / (next.y - point.y)) * (next.x - point.x))
  })
  return crossings.sort((one, other) => one - other)
}
