import { partAround } from '@shared/face/part'
import type { PixelImage } from '@shared/face/pixel-image'
import { createSharpnessBuffers, measureSharpness, sharpnessReach } from '@shared/face/sharpness'
import { describe, expect, it } from 'vitest'
import { createRandom, paint } from '../../support/face-images'

const size = 64
const everywhere = new Uint8Array(size * size).fill(1)
const sharpnessOf = (image: PixelImage, mask = everywhere): number =>
  measureSharpness(image, mask, createSharpnessBuffers(size))

/** Spots of random grey, four pixels wide. */
const random = createRandom(5)
const spots = Array.from({ length: 256 }, () => 40 + random() * 150)
const sharp = (x: number, y: number): number => spots[Math.floor(y / 4) * 16 + Math.floor(x / 4)] ?? 100

/** The mean over a window: what a lens out of focus or a moving head makes of it. */
const blurred = (alongX: number, alongY: number) => (x: number, y: number) => {
  let sum = 0
  for (let dx = -alongX; dx <= alongX; dx++) {
    for (let dy = -alongY; dy <= alongY; dy++) {
      sum += sharp(Math.min(size - 1, Math.max(0, x + dx)), Math.min(size - 1, Math.max(0, y + dy)))
    }
  }
  return sum / ((2 * alongX + 1) * (2 * alongY + 1))
}
const picture = (greyAt: (x: number, y: number) => number): PixelImage =>
  paint(size, size, (x, y) => {
    const grey = greyAt(x, y)
    return [grey, grey, grey]
  })

describe('measureSharpness', () => {
  const ofSharp = sharpnessOf(picture(sharp))

  it('falls with each step of blur', () => {
    const steps = [1, 2, 3].map((reach) => sharpnessOf(picture(blurred(reach, reach))))
    expect(steps[0]!).toBeLessThan(ofSharp * 0.8)
    expect(steps[1]!).toBeLessThan(steps[0]! * 0.8)
    expect(steps[2]!).toBeLessThan(steps[1]! * 0.9)
  })

  it.each([
    ['across', blurred(4, 0)],
    ['up and down', blurred(0, 4)]
  ])('falls with motion %s, though the other direction stays sharp', (_, greyAt) => {
    expect(sharpnessOf(picture(greyAt))).toBeLessThan(ofSharp * 0.5)
  })

  it('does not change with brightness and contrast', () => {
    const dim = sharpnessOf(picture((x, y) => sharp(x, y) * 0.4 + 10))
    expect(dim).toBeGreaterThan(ofSharp * 0.97)
    expect(dim).toBeLessThan(ofSharp * 1.03)
  })

  it('looks at the marked pixels only', () => {
    const half = picture((x, y) => (x < size / 2 ? blurred(3, 3)(x, y) : sharp(x, y)))
    const left = everywhere.map((_, pixel) => (pixel % size < size / 2 - 8 ? 1 : 0))
    const right = everywhere.map((_, pixel) => (pixel % size >= size / 2 + 8 ? 1 : 0))
    expect(sharpnessOf(half, left)).toBeLessThan(sharpnessOf(half, right) * 0.6)
  })

  it.each([
    ['in the middle', 20, 40],
    ['at the edge', 0, 30]
  ])('needs no more than the part round the marked pixels, %s', (_, from, to) => {
    const inside = (at: number): boolean => at >= from && at < to
    const mask = everywhere.map((_, pixel) =>
      inside(pixel % size) && inside(Math.floor(pixel / size)) ? 1 : 0
    )
    const corners = [from, to].map((at) => ({ x: at, y: at }))
    const part = partAround(corners, sharpnessReach, size)
    const blackAround = picture((x, y) =>
      x >= part.left && x < part.right && y >= part.top && y < part.bottom ? sharp(x, y) : 0
    )
    const measured = measureSharpness(blackAround, mask, createSharpnessBuffers(size), part)
    expect(measured).toBe(sharpnessOf(picture(sharp), mask))
  })

  it('is 0 for an even surface and for no pixels at all', () => {
    expect(sharpnessOf(picture(() => 120))).toBe(0)
    expect(sharpnessOf(picture(sharp), new Uint8Array(size * size))).toBe(0)
  })
})
