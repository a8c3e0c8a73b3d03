import type { Point } from '../domain/analysis'

/** Whole pixels of a picture, up to but without `right` and `bottom`. */
export interface Part {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * The part of a square picture that holds all points: what lies outside need not be computed.
 *
 * @param room so many pixels more on each side
 * @param size of the picture in pixels
 * @returns inside the picture; empty, with `left` at `right` or `top` at `bottom`, when no point is
 */
export function partAround(points: readonly Point[], room: number, size: number): Part {
  const within = (value: number): number => Math.min(size, Math.max(0, value))
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return {
    left: within(Math.floor(left) - room),
    top: within(Math.floor(top) - room),
    right: within(Math.ceil(right) + room),
    bottom: within(Math.ceil(bottom) + room)
  }
}
