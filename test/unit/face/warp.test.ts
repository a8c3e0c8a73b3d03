import { createPixelImage } from '@shared/face/pixel-image'
import { warpInto } from '@shared/face/warp'
import { describe, expect, it } from 'vitest'
import { colourOf, paint } from '../../support/face-images'

const identity = { a: 1, b: 0, tx: 0, ty: 0 }

describe('warpInto', () => {
  it('copies a picture that is neither turned nor scaled', () => {
    const image = paint(5, 4, (x, y) => [x * 50, y * 60, 7])
    const output = createPixelImage(5, 4)
    warpInto(image, identity, output)
    expect(output.data).toEqual(image.data)
  })

  it('turns clockwise by a positive angle to the source', () => {
    const image = paint(4, 4, (x, y) => [x === 3 && y === 0 ? 255 : 0, 0, 0])
    const output = createPixelImage(4, 4)
    // A quarter turn: the upper left corner of the output comes from the upper right of the source.
    warpInto(image, { a: 0, b: 1, tx: 4, ty: 0 }, output)
    expect(colourOf(output, 0, 0)).toEqual([255, 0, 0])
    expect(colourOf(output, 3, 0)).toEqual([0, 0, 0])
  })

  it('porting trap 7: interpolates between the middles of pixels, not their corners', () => {
    const image = paint(4, 4, (x) => [x * 80, 0, 0])
    const output = createPixelImage(2, 2)
    warpInto(image, { ...identity, tx: 0.25, ty: 1 }, output)
    expect(colourOf(output, 1, 0)).toEqual([100, 0, 0])
  })

  it.each([2, 3, 5])('averages when it reduces %d times', (reduction) => {
    const image = paint(60, 60, (x, y) => [x % reduction === 0 ? 250 : 0, y % reduction === 0 ? 250 : 0, 90])
    const output = createPixelImage(60 / reduction, 60 / reduction)
    warpInto(image, { ...identity, a: reduction }, output)
    const mean = Math.round(250 / reduction)
    expect(colourOf(output, 3, 4)).toEqual([mean, mean, 90])
  })

  it('shows opaque black outside the source', () => {
    const image = paint(4, 4, () => [255, 255, 255])
    const output = createPixelImage(4, 4)
    output.data.fill(1)
    warpInto(image, { ...identity, tx: -2 }, output)
    expect([...output.data.subarray(0, 4)]).toEqual([0, 0, 0, 255])
    expect(colourOf(output, 2, 0)).toEqual([255, 255, 255])
  })
})
