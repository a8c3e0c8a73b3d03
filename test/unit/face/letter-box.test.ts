import { fromRegion, letterBoxRegion } from '@shared/face/letter-box'
import { describe, expect, it } from 'vitest'

describe('letterBoxRegion', () => {
  it.each([
    [1280, 720, { x: 0, y: -280, width: 1280, height: 1280 }],
    [480, 640, { x: -80, y: 0, width: 640, height: 640 }],
    [100, 100, { x: 0, y: 0, width: 100, height: 100 }]
  ])('is the square round a picture of %d x %d', (width, height, expected) => {
    expect(letterBoxRegion(width, height)).toEqual(expected)
  })

  it('takes a box there and back', () => {
    const region = letterBoxRegion(1280, 720)
    const box = { x: 411, y: -20, width: 333.5, height: 99 }
    const fraction = {
      x: (box.x - region.x) / 1280,
      y: (box.y - region.y) / 1280,
      width: box.width / 1280,
      height: box.height / 1280
    }
    const back = fromRegion(region, fraction)
    for (const key of ['x', 'y', 'width', 'height'] as const) expect(back[key]).toBeCloseTo(box[key], 10)
  })

  it('puts the middle of the input into the middle of the picture', () => {
    const box = fromRegion(letterBoxRegion(1280, 720), { x: 0.5, y: 0.5, width: 0.1, height: 0.1 })
    expect(box).toEqual({ x: 640, y: 360, width: 128, height: 128 })
  })
})
