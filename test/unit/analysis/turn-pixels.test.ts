import { rotations, turnedSize } from '@renderer/analysis/rotation'
import { turnPixels } from '@renderer/analysis/worker/turn-pixels'
import { createPixelImage, type OwnPixelImage, type PixelImage } from '@shared/face/pixel-image'
import { describe, expect, it } from 'vitest'
import { colourOf, paint } from '../../support/face-images'

/** Every pixel has a colour of its own. */
const original = (width: number, height: number): OwnPixelImage =>
  paint(width, height, (x, y) => [x, y, (x + 7 * y) % 256])

function turned(image: PixelImage, rotation: (typeof rotations)[number]): OwnPixelImage {
  const { width, height } = turnedSize(image, rotation)
  const upright = createPixelImage(width, height)
  turnPixels(image, rotation, upright)
  return upright
}

/** Larger than the squares that pixels are moved in, and no multiple of them. */
const width = 71
const height = 45

describe('turnPixels', () => {
  it.each([
    [0, (x: number, y: number) => [x, y]],
    [90, (x: number, y: number) => [height - 1 - y, x]],
    [180, (x: number, y: number) => [width - 1 - x, height - 1 - y]],
    [270, (x: number, y: number) => [y, width - 1 - x]]
  ] as const)('moves every pixel by %d degrees clockwise', (rotation, moved) => {
    const image = original(width, height)
    const upright = turned(image, rotation)
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const [toX = -1, toY = -1] = moved(x, y)
        expect(colourOf(upright, toX, toY)).toEqual(colourOf(image, x, y))
      }
    }
  })

  it('has exchanged sides after a quarter turn only', () => {
    expect(rotations.map((rotation) => turnedSize({ width: 1920, height: 1080 }, rotation))).toEqual([
      { width: 1920, height: 1080 },
      { width: 1080, height: 1920 },
      { width: 1920, height: 1080 },
      { width: 1080, height: 1920 }
    ])
  })

  it.each([
    [90, 270],
    [180, 180],
    [270, 90]
  ] as const)('comes back from %d degrees by %d', (there, back) => {
    const image = original(width, height)
    expect(turned(turned(image, there), back).data).toEqual(image.data)
  })
})
