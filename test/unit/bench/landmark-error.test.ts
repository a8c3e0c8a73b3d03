import type { Point } from '@shared/domain/analysis'
import { describe, expect, it } from 'vitest'
import { landmarkError, overlapOf } from '../../../bench/lib/landmark-error'

/** The outer corners of the eyes, points 36 and 45, are 100 pixels apart. */
const reference: readonly Point[] = Array.from({ length: 68 }, (_, index) => ({
  x: index === 36 ? 0 : index === 45 ? 100 : index,
  y: index % 7
})).map((point, index) => (index === 36 || index === 45 ? { ...point, y: 0 } : point))

const moved = (right: number, down: number): readonly Point[] =>
  reference.map(({ x, y }) => ({ x: x + right, y: y + down }))

describe('the normalised mean error', () => {
  it('is 0 for the same points', () => {
    expect(landmarkError(reference, reference)).toBe(0)
  })

  it('is the distance in distances of the outer eye corners', () => {
    expect(landmarkError(moved(3, 4), reference)).toBeCloseTo(0.05)
  })

  it('is the mean: one point far away counts a 68th', () => {
    const points = reference.map((point, index) => (index === 8 ? { x: point.x + 68, y: point.y } : point))
    expect(landmarkError(points, reference)).toBeCloseTo(0.01)
  })

  it('is the same in a picture of twice the size', () => {
    const doubled = (points: readonly Point[]): Point[] => points.map(({ x, y }) => ({ x: 2 * x, y: 2 * y }))
    expect(landmarkError(doubled(moved(3, 4)), doubled(reference))).toBeCloseTo(0.05)
  })

  it('is undefined for other numbers of points and for eyes in one place', () => {
    expect(landmarkError(reference.slice(1), reference)).toBeUndefined()
    expect(landmarkError(reference, [])).toBeUndefined()
    expect(
      landmarkError(
        reference,
        reference.map(() => ({ x: 1, y: 1 }))
      )
    ).toBeUndefined()
  })
})

describe('the overlap of two faces', () => {
  const face = (left: number, top: number, side: number): Point[] => [
    { x: left, y: top },
    { x: left + side, y: top + side }
  ]

  it('is the shared part of what both cover', () => {
    expect(overlapOf(face(0, 0, 10), face(0, 0, 10))).toBe(1)
    expect(overlapOf(face(0, 0, 10), face(5, 0, 10))).toBeCloseTo(1 / 3)
    expect(overlapOf(face(0, 0, 10), face(0, 0, 20))).toBeCloseTo(0.25)
  })

  it('is 0 for faces beside each other', () => {
    expect(overlapOf(face(0, 0, 10), face(10, 0, 10))).toBe(0)
    expect(overlapOf(face(0, 0, 10), face(20, 20, 10))).toBe(0)
  })
})
