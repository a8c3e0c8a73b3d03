import { luminanceByte, measureExposure } from '@shared/face/luminance'
import { describe, expect, it } from 'vitest'
import { paint } from '../../support/face-images'

const grey = (byte: number): number => luminanceByte(byte, byte, byte)

describe('luminanceByte', () => {
  it.each([
    [0, 0],
    [64, 13],
    [89, 25],
    [90, 26],
    [128, 55],
    [188, 128],
    [230, 202],
    [251, 246],
    [252, 248],
    [255, 255]
  ])('is linear light: grey %d gives %d', (byte, luminance) => {
    expect(grey(byte)).toBe(luminance)
  })

  it('reaches 183 of 256 values with greys', () => {
    expect(new Set(Array.from({ length: 256 }, (_, byte) => grey(byte))).size).toBe(183)
  })

  it('weights the channels by Rec. 709', () => {
    expect([luminanceByte(255, 0, 0), luminanceByte(0, 255, 0), luminanceByte(0, 0, 255)]).toEqual([
      54, 182, 18
    ])
  })
})

describe('measureExposure', () => {
  it('measures the marked pixels only', () => {
    const image = paint(4, 1, (x) => {
      const byte = [255, 89, 188, 0][x]!
      return [byte, byte, byte]
    })
    const { luminanceMean, overExposedShare, underExposedShare } = measureExposure(
      image,
      Uint8Array.of(1, 1, 1, 0)
    )
    expect(luminanceMean).toBeCloseTo((255 + 25 + 128) / 3 / 255)
    expect(overExposedShare).toBeCloseTo(1 / 3)
    expect(underExposedShare).toBeCloseTo(1 / 3)
  })

  it('counts the limits in: grey 252 is over-exposed, 251 is not; 89 is under-exposed, 90 is not', () => {
    const shares = [252, 251, 90, 89].map((byte) =>
      measureExposure(
        paint(1, 1, () => [byte, byte, byte]),
        Uint8Array.of(1)
      )
    )
    expect(shares.map(({ overExposedShare }) => overExposedShare)).toEqual([1, 0, 0, 0])
    expect(shares.map(({ underExposedShare }) => underExposedShare)).toEqual([0, 0, 0, 1])
  })

  it('gives zeros when nothing is marked', () => {
    expect(
      measureExposure(
        paint(1, 1, () => [9, 9, 9]),
        Uint8Array.of(0)
      )
    ).toEqual({
      luminanceMean: 0,
      overExposedShare: 0,
      underExposedShare: 0
    })
  })
})
