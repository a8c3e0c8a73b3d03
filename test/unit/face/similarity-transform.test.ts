import {
  applyTo,
  estimateSimilarity,
  invert,
  type SimilarityTransform
} from '@shared/face/similarity-transform'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../support/face-images'

const points = [
  { x: 38, y: 52 },
  { x: 73, y: 51 },
  { x: 56, y: 72 },
  { x: 42, y: 92 },
  { x: 71, y: 92 }
]
const transformOf = (scale: number, degrees: number, tx: number, ty: number): SimilarityTransform => {
  const angle = (degrees * Math.PI) / 180
  return { a: scale * Math.cos(angle), b: scale * Math.sin(angle), tx, ty }
}

describe('estimateSimilarity', () => {
  it.each([
    [1, 0, 0, 0],
    [2.5, 30, 100, -40],
    [0.1, -170, 3, 900]
  ])('recovers scale %d, turn %d, shift %d, %d from exact points', (scale, degrees, tx, ty) => {
    const known = transformOf(scale, degrees, tx, ty)
    const found = estimateSimilarity(
      points,
      points.map((point) => applyTo(known, point))
    )!
    expect(found.a).toBeCloseTo(known.a, 10)
    expect(found.b).toBeCloseTo(known.b, 10)
    expect(found.tx).toBeCloseTo(known.tx, 8)
    expect(found.ty).toBeCloseTo(known.ty, 8)
  })

  it('stays near the truth when the points are noisy', () => {
    const random = createRandom(7)
    const known = transformOf(3, 12, 50, 60)
    const noisy = points.map((point) => {
      const { x, y } = applyTo(known, point)
      return { x: x + (random() - 0.5) * 4, y: y + (random() - 0.5) * 4 }
    })
    const found = estimateSimilarity(points, noisy)!
    expect(Math.hypot(found.a, found.b)).toBeCloseTo(3, 0)
    expect(Math.abs(Math.atan2(found.b, found.a) - (12 * Math.PI) / 180)).toBeLessThan(0.03)
    for (const point of points) {
      const [seen, true_] = [applyTo(found, point), applyTo(known, point)]
      expect(Math.hypot(seen.x - true_.x, seen.y - true_.y)).toBeLessThan(3)
    }
  })

  it('has no lower error in its neighbourhood: it is the least-squares solution', () => {
    const random = createRandom(11)
    const target = points.map(({ x, y }) => ({ x: y * 2 + random() * 20, y: x + random() * 20 }))
    const error = (transform: SimilarityTransform): number =>
      points.reduce((sum, point, index) => {
        const { x, y } = applyTo(transform, point)
        return sum + (x - target[index]!.x) ** 2 + (y - target[index]!.y) ** 2
      }, 0)
    const best = estimateSimilarity(points, target)!
    for (const key of ['a', 'b', 'tx', 'ty'] as const) {
      for (const step of [-0.01, 0.01]) {
        expect(error({ ...best, [key]: best[key] + step })).toBeGreaterThan(error(best))
      }
    }
  })

  it('never mirrors: a mirrored set is fitted badly instead', () => {
    const mirrored = points.map(({ x, y }) => ({ x: -x, y }))
    const found = estimateSimilarity(points, mirrored)!
    const misses = points.map((point, index) => {
      const { x, y } = applyTo(found, point)
      return Math.hypot(x - mirrored[index]!.x, y - mirrored[index]!.y)
    })
    expect(Math.max(...misses)).toBeGreaterThan(20)
  })

  it.each([
    ['all points in one place', points.map(() => ({ x: 5, y: 5 })), points],
    ['all targets in one place', points, points.map(() => ({ x: 5, y: 5 }))],
    ['a point that is not a number', [{ x: NaN, y: 0 }, ...points.slice(1)], points]
  ])('gives nothing for %s', (_, from, to) => {
    expect(estimateSimilarity(from, to)).toBeUndefined()
  })
})

describe('invert', () => {
  it('leads back to where a point came from', () => {
    const transform = transformOf(0.4, 77, -12, 31)
    const back = applyTo(invert(transform), applyTo(transform, { x: 9, y: -4 }))
    expect(back.x).toBeCloseTo(9, 10)
    expect(back.y).toBeCloseTo(-4, 10)
  })
})
