import { checkPictureFile } from '@renderer/analysis/worker/picture-file'
import { en } from '@renderer/text/messages'
import { pictureFileLimits } from '@shared/domain/photo'
import fc from 'fast-check'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '../../support/face-images'

/** What a person would read; undefined for a file that goes on to the decoder. */
function sentenceOn(bytes: Uint8Array): string | undefined {
  const result = checkPictureFile(bytes)
  if (result.ok) {
    const { width, height } = result.value
    expect(width * height).toBeGreaterThan(0)
    expect(width * height).toBeLessThanOrEqual(pictureFileLimits.maxPixels)
    expect(Math.max(width, height)).toBeLessThanOrEqual(pictureFileLimits.maxSide)
    return undefined
  }
  const { title } = en.errors[result.error.code]
  expect(title).toMatch(/picture|file/)
  return title
}

const text = (letters: string): number[] => Array.from(letters, (letter) => letter.charCodeAt(0))
const little = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff)

/** How each format begins, so that random bytes get past the first look. */
const beginnings = {
  JPEG: [0xff, 0xd8, 0xff],
  PNG: [0x89, ...text('PNG'), 0x0d, 0x0a, 0x1a, 0x0a],
  WebP: [...text('RIFF'), ...little(100_000), ...text('WEBP')]
}

const makers = {
  'baseline JPEG': (picture) => picture.withMetadata({ orientation: 6 }).jpeg(),
  'progressive JPEG': (picture) => picture.jpeg({ progressive: true }),
  PNG: (picture) => picture.withMetadata({ orientation: 6 }).png(),
  'lossy WebP': (picture) => picture.withMetadata({ orientation: 6 }).webp(),
  'lossless WebP': (picture) => picture.ensureAlpha(0.5).webp({ lossless: true })
} as const satisfies Record<string, (picture: Sharp) => Sharp>
const kinds = Object.keys(makers) as (keyof typeof makers)[]
const files = new Map<string, Uint8Array>()
const file = (kind: string): Uint8Array => files.get(kind) ?? new Uint8Array()

beforeAll(async () => {
  const random = createRandom(8)
  const data = Uint8Array.from({ length: 9 * 7 * 3 }, () => random() * 256)
  for (const kind of kinds) {
    const picture = sharp(data, { raw: { width: 9, height: 7, channels: 3 } })
    files.set(kind, new Uint8Array(await makers[kind](picture).toBuffer()))
  }
})

describe('any bytes at all get a sentence or go on to the decoder', () => {
  it('random ones', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        sentenceOn(bytes)
      }),
      { numRuns: 2000 }
    )
  })

  it.each(Object.entries(beginnings))('random ones that begin as a %s does', (_, beginning) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (rest) => {
        sentenceOn(Uint8Array.from([...beginning, ...rest]))
      }),
      { numRuns: 2000 }
    )
  })

  it.each(kinds)('a real file with bytes changed: %s', (kind) => {
    const change = fc.tuple(fc.nat(file(kind).length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = file(kind).slice()
        for (const [at, value] of changes) bytes[at] = value
        sentenceOn(bytes)
      }),
      { numRuns: 2000 }
    )
  })

  it.each(kinds)('a real file with a length that lies: %s', (kind) => {
    const lies = fc.constantFrom(0, 1, 0x7f, 0x80, 0xff)
    fc.assert(
      fc.property(
        fc.nat(file(kind).length - 4),
        fc.array(lies, { minLength: 2, maxLength: 4 }),
        (at, lie) => {
          const bytes = file(kind).slice()
          bytes.set(lie, at)
          sentenceOn(bytes)
        }
      ),
      { numRuns: 2000 }
    )
  })

  it.each(kinds)('a real file that breaks off, at every byte: %s', (kind) => {
    const bytes = file(kind)
    for (let length = 0; length < bytes.length; length++) {
      expect(sentenceOn(bytes.subarray(0, length)), `${length} of ${bytes.length}`).toMatch(
        length === 0 ? /empty/ : /damaged|not a picture/
      )
    }
    expect(sentenceOn(bytes)).toBeUndefined()
  })
})

const eightMegabytes = 8 * 2 ** 20

/** A walker that reads anything more than once does not come to an end with these. */
function filled(beginning: readonly number[], unit: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(eightMegabytes)
  bytes.set(beginning)
  bytes.set(unit, beginning.length)
  const from = beginning.length
  for (let done = unit.length; from + done < bytes.length; done *= 2) {
    bytes.copyWithin(from + done, from, Math.min(from + done, bytes.length - done))
  }
  return bytes
}

const header = [0, 0, 0, 13, ...text('IHDR'), 0, 0, 0, 9, 0, 0, 0, 7, 8, 2, 0, 0, 0, 0, 0, 0, 0]
const riff = [...text('RIFF'), ...little(eightMegabytes - 8), ...text('WEBP')]
/** EXIF data of 65,535 entries, none of them an orientation. */
const exif = [...text('II'), 0x2a, 0, 8, 0, 0, 0, 0xff, 0xff]

describe('megabytes of the same thing come to an end', () => {
  it.each([
    ['JPEG: fill bytes', beginnings.JPEG, [0xff], /damaged/],
    ['JPEG: escaped bytes', beginnings.JPEG, [0xff, 0], /damaged/],
    ['JPEG: restart markers', beginnings.JPEG, [0xff, 0xd0], /damaged/],
    ['JPEG: empty comments', [0xff, 0xd8], [0xff, 0xfe, 0, 2], /damaged/],
    ['JPEG: a segment of no length', [0xff, 0xd8], [0xff, 0xfe, 0, 0], /damaged/],
    [
      'PNG: empty chunks',
      [...beginnings.PNG, ...header],
      [0, 0, 0, 0, ...text('tEXt'), 0, 0, 0, 0],
      /damaged/
    ],
    ['PNG: chunks of four gigabytes', [...beginnings.PNG, ...header], [0xff, 0xff, 0xff, 0xff], /damaged/],
    ['WebP: empty chunks', riff, [...text('XXXX'), 0, 0, 0, 0], /damaged/],
    ['WebP: sizes', riff, [...text('VP8X'), 0, 0, 0, 0], /too large|damaged/],
    ['WebP: orientations', riff, [...text('EXIF'), ...little(exif.length), ...exif], /damaged/]
  ] as const)('%s', (_, beginning, unit, sentence) => {
    expect(sentenceOn(filled(beginning, unit))).toMatch(sentence)
  })
})
