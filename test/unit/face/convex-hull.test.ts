import { convexHull } from '@shared/face/convex-hull'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../support/face-images'

describe('convexHull', () => {
  it('keeps the corners of a square and drops what is inside and on its sides', () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
      { x: 0, y: 4 }
    ]
    const hull = convexHull([{ x: 2, y: 1 }, { x: 2, y: 0 }, ...corners, { x: 4, y: 3 }])
    expect(hull).toHaveLength(4)
    for (const corner of corners) expect(hull).toContainEqual(corner)
  })

  it('has all points on one side of each of its edges', () => {
    const random = createRandom(9)
    const points = Array.from({ length: 80 }, () => ({ x: random() * 50, y: random() * 30 }))
    const hull = convexHull(points)
    hull.forEach((one, index) => {
      const other = hull[(index + 1) % hull.length]!
      for (const { x, y } of points) {
        const side = (other.x - one.x) * (y - one.y) - (other.y - one.y) * (x - one.x)
        expect(side).toBeGreaterThanOrEqual(-1e-9)
      }
    })
  })

  it('leaves fewer than three points as they are, and a line without area', () => {
    expect(convexHull([{ x: 1, y: 2 }])).toEqual([{ x: 1, y: 2 }])
    expect(convexHull([0, 1, 2, 3].map((x) => ({ x, y: x })))).toHaveLength(2)
  })
})
