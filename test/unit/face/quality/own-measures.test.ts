import { createBackgroundBuffers, measureBackground } from '@shared/face/quality/background'
import { measureMouthVisible } from '@shared/face/quality/mouth-visible'
import { createRegionFrame, fillRegionFrame } from '@shared/face/quality/region-frame'
import type { PixelImage } from '@shared/face/pixel-image'
import { describe, expect, it } from 'vitest'
import { paint } from '../../../support/face-images'
import { landmarksOf } from '../../../support/face-points'

const middle = { x: 400, y: 300 }
const landmarks = landmarksOf({ eyeMidpoint: middle, interEyeDistance: 113 })
const background = (image: PixelImage, points = landmarks) =>
  measureBackground(image, points, createBackgroundBuffers())

describe('background uniformity', () => {
  it('is 0 before a plain wall, whatever the face looks like', () => {
    const face = paint(800, 700, (x, y) =>
      Math.hypot((x - 400) / 160, (y - 310) / 210) < 1 ? [x % 7 < 3 ? 0 : 255, 90, 60] : [150, 150, 150]
    )
    expect(background(face)).toBe(0)
  })

  it('porting trap 8: the gradient is not normalised, a step of one level measures 16 on both sides of it', () => {
    // Luminance 55 and 56 are greys 128 and 129; stripes of 40 pixels, so that 2 of 28.8 pixels are at a step.
    const stripes = paint(800, 700, (x) => (Math.floor(x / 40) % 2 === 0 ? [128, 128, 128] : [129, 129, 129]))
    expect(background(stripes)).toBeCloseTo((16 * 2) / 28.8, 0)
  })

  it('rises with clutter beside the head', () => {
    const cluttered = (height: number): PixelImage =>
      paint(800, 700, (x, y) => {
        const byte = 128 + height * Math.sin(x / 3) * Math.sin(y / 3)
        return [byte, byte, byte]
      })
    expect(background(cluttered(10))!).toBeGreaterThan(20)
    expect(background(cluttered(60))!).toBeGreaterThan(2 * background(cluttered(10))!)
  })

  it('does not take the black beyond the picture for an edge', () => {
    const near = landmarksOf({ eyeMidpoint: { x: 150, y: 120 }, interEyeDistance: 90 })
    expect(
      background(
        paint(300, 300, () => [180, 180, 180]),
        near
      )
    ).toBe(0)
  })

  it('is not assessed where the head fills the picture', () => {
    const near = landmarksOf({ eyeMidpoint: { x: 60, y: 50 }, interEyeDistance: 80 })
    expect(
      background(
        paint(120, 120, () => [180, 180, 180]),
        near
      )
    ).toBeUndefined()
  })
})

describe('mouth visible', () => {
  const faceWith = (mouth: 'bare' | 'covered'): PixelImage =>
    paint(800, 700, (x, y) => {
      const [u, v] = [(x - middle.x) / 113, (y - middle.y) / 113]
      const isEye = Math.abs(Math.abs(u) - 0.5) < 0.1 && Math.abs(v) < 0.06
      const isLip = Math.abs(v - 1.12) < 0.04 && Math.abs(u) < 0.35
      if (isEye || (isLip && mouth === 'bare')) return [70, 45, 40]
      return mouth === 'covered' && v > 0.4 ? [190, 215, 225] : [200, 160, 140]
    })
  const measured = (image: PixelImage): number => {
    const frame = createRegionFrame()
    return measureMouthVisible(frame, fillRegionFrame(frame, image, landmarks)!)
  }

  it('sees the lips of a bare mouth and next to nothing of a masked one', () => {
    expect(measured(faceWith('bare'))).toBeGreaterThan(0.5)
    expect(measured(faceWith('covered'))).toBeLessThan(0.1)
  })

  it('hardly changes with light and contrast of the whole picture', () => {
    const dim = faceWith('bare')
    for (let at = 0; at < dim.data.length; at++) if (at % 4 !== 3) dim.data[at] = dim.data[at]! * 0.4
    expect(measured(dim)).toBeCloseTo(measured(faceWith('bare')), 1)
  })
})
