import { alignedPoints } from '@shared/face/aligned-face'
import { cheekSquares, createCheekBuffers, sampleCheeks } from '@shared/face/quality/cheek-squares'
import { measureIlluminationUniformity } from '@shared/face/quality/illumination-uniformity'
import { isoPoints, toIsoFrame } from '@shared/face/quality/iso-frame'
import { measureLight } from '@shared/face/quality/light'
import { colourAxes, distanceFromSkin, measureNaturalColour } from '@shared/face/quality/natural-colour'
import { createRegionFrame, fillRegionFrame } from '@shared/face/quality/region-frame'
import type { PixelImage } from '@shared/face/pixel-image'
import { applyTo } from '@shared/face/similarity-transform'
import { describe, expect, it } from 'vitest'
import { createRandom, paint } from '../../../support/face-images'
import { landmarksOf } from '../../../support/face-points'

const middle = { x: 300, y: 220 }
const landmarks = landmarksOf({ eyeMidpoint: middle, interEyeDistance: 113 })
const histograms = () => [new Float64Array(256), new Float64Array(256)] as const
const cheeksOf = (image: PixelImage, points = landmarks) => sampleCheeks(image, points, createCheekBuffers())!
const uniformity = (image: PixelImage) => measureIlluminationUniformity(cheeksOf(image), histograms())
const light = (image: PixelImage, points = landmarks) => {
  const frame = createRegionFrame()
  expect(fillRegionFrame(frame, image, points)).toBeDefined()
  return measureLight(frame, new Float64Array(256))!
}
const flat = (byte: number): PixelImage => paint(600, 500, () => [byte, byte, byte])

describe('the 616 frame', () => {
  it('is the aligned face with more round it: within a pixel of (x + 40, y + 33) * 616 / 192', () => {
    for (const [index, point] of isoPoints().entries()) {
      const aligned = alignedPoints[index]!
      expect(Math.abs(point.x - ((aligned.x + 40) * 616) / 192)).toBeLessThan(2)
      expect(Math.abs(point.y - ((aligned.y + 33) * 616) / 192)).toBeLessThan(2)
    }
  })

  it('carries a face upright to eyes 113 pixels apart, however it is turned', () => {
    for (const roll of [0, 30, -75]) {
      const points = landmarksOf({ eyeMidpoint: { x: 90, y: 800 }, interEyeDistance: 47, roll })
      const toFrame = toIsoFrame(points)!
      const [left, right] = [applyTo(toFrame, points[36]!), applyTo(toFrame, points[45]!)]
      expect(Math.abs(left.y - right.y)).toBeLessThan(1)
      expect((left.x + right.x) / 2).toBeCloseTo(308, -1)
      expect(left.y).toBeCloseTo(272, -1.4)
    }
  })
})

describe('the light of a face', () => {
  it('is that of a flat grey face: its mean, no variance, no entropy', () => {
    expect(light(flat(188))).toEqual({
      luminanceMean: expect.closeTo(128 / 255, 6) as number,
      luminanceVariance: expect.closeTo(0, 6) as number,
      underExposed: 0,
      overExposed: 0,
      dynamicRange: 0
    })
  })

  it('porting trap 1: luminance is linear light, so grey 188 is half of white and 89 still under-exposed', () => {
    expect(light(flat(188)).luminanceMean).toBeCloseTo(0.5, 2)
    expect(light(flat(89)).underExposed).toBe(1)
    expect(light(flat(90)).underExposed).toBe(0)
    expect(light(flat(252)).overExposed).toBe(1)
    expect(light(flat(251)).overExposed).toBe(0)
  })

  it('has one bit of entropy when one half is black and one white', () => {
    const { dynamicRange, luminanceMean, luminanceVariance, overExposed } = light(
      paint(600, 500, (x) => (x < middle.x ? [0, 0, 0] : [255, 255, 255]))
    )
    expect(dynamicRange).toBeCloseTo(1, 0)
    expect(luminanceMean).toBeCloseTo(0.5, 1)
    expect(luminanceVariance).toBeCloseTo(0.25, 1)
    expect(overExposed).toBeCloseTo(0.5, 1)
  })

  it('comes from jaw to brows only, not from forehead, hair or background', () => {
    const image = paint(600, 500, (x, y) =>
      Math.abs(x - middle.x) < 140 && y > middle.y - 60 && y < middle.y + 220 ? [188, 188, 188] : [255, 0, 0]
    )
    expect(light(image).luminanceMean).toBeCloseTo(0.5, 2)
    expect(light(image).dynamicRange).toBeLessThan(0.3)
  })

  it('does not depend on size, place and roll of the face', () => {
    const shade = (x: number, y: number): number => 120 + 60 * Math.sin(x / 40) * Math.cos(y / 50)
    const upright = paint(600, 500, (x, y) => {
      const byte = shade(x - middle.x, y - middle.y)
      return [byte, byte, byte]
    })
    const turned = paint(900, 900, (x, y) => {
      const [u, v] = [(x - 450) / 1.5, (y - 450) / 1.5]
      const byte = shade(v, -u)
      return [byte, byte, byte]
    })
    const points = landmarksOf({ eyeMidpoint: { x: 450, y: 450 }, interEyeDistance: 113 * 1.5, roll: 90 })
    const [one, other] = [light(upright), light(turned, points)]
    expect(other.luminanceMean).toBeCloseTo(one.luminanceMean, 2)
    expect(other.dynamicRange).toBeCloseTo(one.dynamicRange, 0)
  })

  it('is not assessed on degenerate landmarks', () => {
    const points = Array.from({ length: 68 }, () => ({ x: 5, y: 5 }))
    expect(fillRegionFrame(createRegionFrame(), flat(9), points)).toBeUndefined()
    expect(sampleCheeks(flat(9), points, createCheekBuffers())).toBeUndefined()
  })
})

describe('illumination uniformity', () => {
  it('is 1 on a flat face and 0 when the halves share no luminance', () => {
    expect(uniformity(flat(120))).toBe(1)
    expect(uniformity(paint(600, 500, (x) => (x < middle.x ? [60, 60, 60] : [200, 200, 200])))).toBe(0)
  })

  it('is the shared part of the histograms', () => {
    // Left square: all 120. Right square: 17 rows of 120 and 17 of 200 take turns, and it has 33 or 34 rows.
    const image = paint(600, 500, (x, y) => (x < middle.x || y % 34 < 17 ? [120, 120, 120] : [200, 200, 200]))
    expect(Math.abs(uniformity(image) - 0.5)).toBeLessThan(0.08)
  })

  it('looks at squares of 0.3 inter-eye distances below the eyes, towards the nose', () => {
    const toFrame = toIsoFrame(landmarks)!
    const points = landmarks.map((point) => applyTo(toFrame, point))
    const { side, top, left, right } = cheekSquares(points)
    expect(side).toBeGreaterThan(30)
    expect(side).toBeLessThan(37)
    expect(Math.abs(left - 251)).toBeLessThan(6)
    expect(Math.abs(right + side - 364)).toBeLessThan(6)
    expect(top).toBeGreaterThan(272)
  })

  it('porting trap 6: what of the squares lies outside the landmarks counts, as black', () => {
    // A face whose outline ends above the right square.
    const narrow = landmarks.map((point, at) =>
      at <= 26 && point.x > middle.x ? { ...point, x: middle.x } : point
    )
    const only = narrow.map((point, at) => (at === 45 || at === 54 || at === 42 ? landmarks[at]! : point))
    const { right } = cheeksOf(flat(120), only)
    const black = Array.from({ length: right.width * right.height }, (_, at) => right.data[at * 4]).filter(
      (byte) => byte === 0
    )
    const all = right.width * right.height
    expect(all).toBeGreaterThan(100)
    const inside = all - black.length
    expect(measureIlluminationUniformity(cheeksOf(flat(120), only), histograms())).toBeCloseTo(
      inside / all,
      1
    )
  })
})

describe('natural colour', () => {
  it.each([
    [[200, 150, 130], 17.38, 18.28, 0],
    [[120, 80, 60], 15.47, 18.94, 0],
    [[180, 170, 165], 3.06, 3.94, 2.21],
    [[220, 120, 80], 37.37, 39.76, 13.26],
    [[150, 150, 130], -2.69, 10.61, 100]
  ] as const)(
    'of %j has the distance from skin that the standard gives it',
    ([red, green, blue], a, b, distance) => {
      const axes = colourAxes(red, green, blue)
      expect(axes.a).toBeCloseTo(a, 1)
      expect(axes.b).toBeCloseTo(b, 1)
      expect(distanceFromSkin(red, green, blue)).toBeCloseTo(distance, 1)
      expect(measureNaturalColour(cheeksOf(paint(600, 500, () => [red, green, blue])))).toBeCloseTo(
        distance,
        1
      )
    }
  )

  it('is natural in a picture without colour', () => {
    expect(measureNaturalColour(cheeksOf(flat(90)))).toBe(0)
  })

  it('is the same in a mirror', () => {
    const random = createRandom(3)
    const noisy = paint(600, 500, () => [150 + random() * 40, 110 + random() * 30, 90])
    const mirrored = paint(600, 500, (x, y) => {
      const at = (y * 600 + (599 - x)) * 4
      return [noisy.data[at]!, noisy.data[at + 1]!, noisy.data[at + 2]!]
    })
    expect(measureNaturalColour(cheeksOf(mirrored))).toBeCloseTo(measureNaturalColour(cheeksOf(noisy)), 1)
  })
})
