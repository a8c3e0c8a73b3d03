import { describe, expect, it } from 'vitest'
import {
  icnsTypes,
  type IconImage,
  pngSize,
  readIcns,
  readIcoSizes,
  writeIcns,
  writeIco
} from '../../../build/icon-containers'

/** The head of a PNG with this side, as far as containers look. */
function image(size: number): IconImage {
  const png = Buffer.alloc(40)
  png.writeUInt32BE(0x89504e47, 0)
  png.writeUInt32BE(size, 16)
  png.writeUInt32BE(size, 20)
  const rgba = new Uint8Array(size * size * 4).map((_, index) => index % 251)
  return { size, rgba, png: new Uint8Array(png) }
}

describe("Windows' icon", () => {
  it('holds every size that was put in, and reads back', () => {
    expect(readIcoSizes(writeIco([16, 48, 256].map(image)))).toEqual([16, 48, 256])
  })

  it('keeps small sizes as bitmaps from the bottom, in blue, green, red and opacity', () => {
    const source = image(16)
    const ico = Buffer.from(writeIco([source]))
    const bitmap = ico.subarray(ico.readUInt32LE(18))
    expect(bitmap.readInt32LE(8)).toBe(32)
    const topLeft = 40 + 15 * 16 * 4
    const [red, green, blue, opacity] = source.rgba
    expect([...bitmap.subarray(topLeft, topLeft + 4)]).toEqual([blue, green, red, opacity])
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['another file', new TextEncoder().encode('not an icon, but long enough to be one')],
    ['one that is cut short', writeIco([image(16)]).slice(0, 200)]
  ])('is not taken for one when it is %s', (_, bytes) => {
    expect(readIcoSizes(bytes)).toBeUndefined()
  })
})

describe("Apple's icon", () => {
  const sizes = [...new Set(Object.values(icnsTypes))]

  it('holds every type with its pixels, and reads back', () => {
    expect(readIcns(writeIcns(sizes.map(image)))).toEqual(new Map(Object.entries(icnsTypes)))
  })

  it('is not written without one of its sizes', () => {
    expect(() => writeIcns([image(16)])).toThrow('32 pixels')
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['cut short', writeIcns(sizes.map(image)).slice(0, -1)],
    ['an entry without a PNG', writeIcns(sizes.map((size) => ({ ...image(size), png: new Uint8Array(30) })))]
  ])('is not taken for one when it is %s', (_, bytes) => {
    expect(readIcns(bytes)).toBeUndefined()
  })
})

it('reads the side of square PNGs only', () => {
  expect(pngSize(image(64).png)).toBe(64)
  const wide = Buffer.from(image(64).png)
  wide.writeUInt32BE(65, 16)
  expect(pngSize(wide)).toBeUndefined()
})
