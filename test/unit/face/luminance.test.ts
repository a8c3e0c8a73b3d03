import { luminanceByte } from '@shared/face/luminance'
import { describe, expect, it } from 'vitest'

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
