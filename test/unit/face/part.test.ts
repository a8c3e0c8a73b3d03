import { partAround } from '@shared/face/part'
import { describe, expect, it } from 'vitest'

describe('partAround', () => {
  it('holds all points, in whole pixels, with room round them', () => {
    const points = [
      { x: 10.2, y: 20.9 },
      { x: 30.1, y: 15 }
    ]
    expect(partAround(points, 2, 100)).toEqual({ left: 8, top: 13, right: 33, bottom: 23 })
  })

  it('stays inside the picture', () => {
    const points = [
      { x: -5, y: 3 },
      { x: 140, y: 99.5 }
    ]
    expect(partAround(points, 4, 100)).toEqual({ left: 0, top: 0, right: 100, bottom: 100 })
  })

  it('is empty without points', () => {
    const { left, right } = partAround([], 4, 100)
    expect(left).toBeGreaterThanOrEqual(right)
  })
})
