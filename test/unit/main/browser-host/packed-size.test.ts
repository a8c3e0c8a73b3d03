import { encode } from '@msgpack/msgpack'
import { isUnpackable } from '@main/browser-host/packed-size'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('the look at packed bytes', () => {
  it('lets through whatever the packer makes of a message', () => {
    const values = fc.object({ withDate: true, withTypedArray: false, maxDepth: 4, withNullPrototype: false })
    fc.assert(
      fc.property(values, (value) => {
        expect(isUnpackable(encode(value))).toBe(true)
      })
    )
    for (const length of [0, 31, 32, 255, 256, 65_535, 65_536]) {
      expect(isUnpackable(encode('x'.repeat(length)))).toBe(true)
      expect(isUnpackable(encode(new Uint8Array(length)))).toBe(true)
    }
    for (const length of [15, 16, 5_000]) expect(isUnpackable(encode(new Array(length).fill(1)))).toBe(true)
    for (const number of [-1, -33, -129, 2 ** 15, 2 ** 31, 2 ** 40, 1.5])
      expect(isUnpackable(encode(number))).toBe(true)
  })

  it.each([
    ['a list of four thousand million entries', [0xdd, 0xff, 0xff, 0xff, 0xff]],
    ['a list of thirty million entries, for a quarter of a gigabyte', [0xdd, 0x01, 0xff, 0xff, 0xff]],
    ['a map as long', [0xdf, 0xff, 0xff, 0xff, 0xff]],
    ['lists of lists of lists', new Array<number>(1_000_000).fill(0x91)],
    ['too many small entries', [0xdc, 0x40, 0x00, ...new Array<number>(0x4000).fill(0xc0)]],
    ['text that ends early', [0xdb, 0x00, 0x00, 0x00, 0x09, 0x61]],
    ['a header that ends early', [0xdb, 0x00]],
    ['the one byte that means nothing', [0xc1]],
    ['two values', [0xc0, 0xc0]],
    ['nothing', []]
  ])('refuses %s', (_, bytes) => {
    expect(isUnpackable(Uint8Array.from(bytes))).toBe(false)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(typeof isUnpackable(bytes)).toBe('boolean')
      }),
      { numRuns: 5_000 }
    )
  })
})
