import { createPixelImage } from '@shared/face/pixel-image'
import { resampleRgb } from '@shared/face/resample'
import { describe, expect, it } from 'vitest'
import { createRandom, paint } from '../../support/face-images'

const whole = (width: number, height: number) => ({ x: 0, y: 0, width, height })

function resampled(
  image: Parameters<typeof resampleRgb>[0],
  region: Parameters<typeof resampleRgb>[1],
  size: number
) {
  const out = new Float32Array(size * size * 3)
  resampleRgb(image, region, size, out)
  return Array.from({ length: size * size }, (_, pixel) => [...out.subarray(pixel * 3, pixel * 3 + 3)])
}

describe('resampleRgb', () => {
  it('copies a picture of the same size, channel by channel', () => {
    const image = paint(3, 3, (x, y) => [x * 10, y * 20, 200 + x + y])
    expect(resampled(image, whole(3, 3), 3)[5]).toEqual([20, 20, 203])
  })

  it('averages all pixels under an output pixel', () => {
    const random = createRandom(3)
    const image = paint(20, 20, () => [random() * 255, random() * 255, random() * 255])
    const [first] = resampled(image, whole(20, 20), 2)
    const mean = [0, 1, 2].map((channel) => {
      let sum = 0
      for (let y = 0; y < 10; y++) for (let x = 0; x < 10; x++) sum += image.data[(y * 20 + x) * 4 + channel]!
      return sum / 100
    })
    expect(first).toEqual(mean.map((value) => expect.closeTo(value, 3) as number))
  })

  it('weights pixels at the edge of a window by their covered part', () => {
    // Three columns on two: the middle one belongs to each half.
    const image = paint(3, 3, (x) => [[0, 90, 240][x]!, 0, 0])
    const [left, right] = resampled(image, whole(3, 3), 2)
    expect(left![0]).toBeCloseTo((0 + 90 / 2) / 1.5, 4)
    expect(right![0]).toBeCloseTo((90 / 2 + 240) / 1.5, 4)
  })

  it('keeps the mean of a fine chequerboard instead of picking one colour', () => {
    const image = paint(64, 64, (x, y) => ((x + y) % 2 === 0 ? [255, 255, 255] : [0, 0, 0]))
    for (const [red] of resampled(image, { x: 0.3, y: 0.7, width: 60, height: 60 }, 4)) {
      expect(red).toBeCloseTo(127.5, 0)
    }
  })

  it('interpolates when it enlarges', () => {
    const image = paint(2, 2, (x) => [x * 100, 0, 0])
    const row = resampled(image, whole(2, 2), 4).slice(4, 8)
    expect(row.map(([red]) => red)).toEqual(
      [0, 25, 75, 75].map((value) => expect.closeTo(value, 4) as number)
    )
  })

  it('shows black outside the picture', () => {
    const image = paint(10, 10, () => [200, 200, 200])
    const out = resampled(image, { x: -10, y: 0, width: 20, height: 20 }, 2)
    expect(out.map(([red]) => red)).toEqual([0, 200, 0, 0])
    expect(resampled(image, { x: 5, y: 0, width: 10, height: 10 }, 1)[0]![0]).toBeCloseTo(100)
  })

  it('leaves nothing of an earlier picture', () => {
    const out = new Float32Array(12).fill(99)
    resampleRgb(createPixelImage(4, 4), whole(4, 4), 2, out)
    expect([...out]).toEqual(new Array(12).fill(0))
  })
})
