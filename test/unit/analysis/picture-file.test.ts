import { checkOneFace, checkPictureFile, fitWithin } from '@renderer/analysis/worker/picture-file'
import type { DetectedFace } from '@shared/domain/analysis'
import { pictureFileLimits } from '@shared/domain/photo'
import type { Result } from '@shared/result'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code)
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#777' } })
const text = (content: string): Uint8Array => new TextEncoder().encode(content)

describe('checkPictureFile', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('takes a %s', async (format) => {
    expect(codeOf(checkPictureFile(await blank(20, 10).toFormat(format).toBuffer()))).toBe('ok')
  })

  it('refuses an empty file', () => {
    expect(codeOf(checkPictureFile(new Uint8Array()))).toBe('picture/empty')
  })

  it('refuses a file with too many bytes', () => {
    const bytes = new Uint8Array(pictureFileLimits.maxBytes + 1)
    expect(codeOf(checkPictureFile(bytes))).toBe('picture/too-many-bytes')
  })

  it.each([
    ['text', text('this is a letter, called portrait.jpg')],
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a single byte', Uint8Array.of(0xff)],
    ['a RIFF file that is no WebP', text('RIFF????WAVEfmt ')]
  ])('refuses %s, whatever it is called', (_, bytes) => {
    expect(codeOf(checkPictureFile(bytes))).toBe('picture/not-a-picture')
  })

  it.each(['gif', 'tiff'] as const)(
    'refuses a format that the station does not decode: %s',
    async (format) => {
      expect(codeOf(checkPictureFile(await blank(20, 10).toFormat(format).toBuffer()))).toBe(
        'picture/not-a-picture'
      )
    }
  )

  it.each([3, 20, 100])('calls a JPEG damaged that breaks off after %d bytes', async (length) => {
    const jpeg = await blank(20, 10).jpeg().toBuffer()
    expect(codeOf(checkPictureFile(jpeg.subarray(0, length)))).toBe('picture/damaged')
  })

  it('calls a PNG without pixels damaged', async () => {
    const png = await blank(20, 10).png().toBuffer()
    png.writeUInt32BE(0, 16)
    expect(codeOf(checkPictureFile(png))).toBe('picture/damaged')
  })

  it('refuses a small file that would unpack into too many pixels, by its header alone', async () => {
    const png = await blank(20, 10).png().toBuffer()
    png.writeUInt32BE(60_000, 16)
    png.writeUInt32BE(60_000, 20)
    expect(codeOf(checkPictureFile(png))).toBe('picture/too-many-pixels')
  })
})

describe('checkOneFace', () => {
  const face = (side: number): DetectedFace => ({
    box: { x: 0, y: 0, width: side, height: side },
    score: 0.9
  })

  it.each([
    ['nobody', [], 'picture/no-face'],
    ['one person', [face(100)], 'ok'],
    ['a second person', [face(100), face(60)], 'picture/several-faces'],
    ['a passer-by, a quarter of the area', [face(100), face(50)], 'ok'],
    ['a second person a little larger than that', [face(100), face(51)], 'picture/several-faces']
  ])('%s', (_, faces, code) => {
    expect(codeOf(checkOneFace(faces))).toBe(code)
  })
})

describe('fitWithin', () => {
  it.each([
    [
      { width: 4000, height: 3000 },
      { width: 1920, height: 1440 }
    ],
    [
      { width: 1080, height: 1920 },
      { width: 1080, height: 1920 }
    ],
    [
      { width: 300, height: 200 },
      { width: 300, height: 200 }
    ],
    [
      { width: 20_000, height: 3 },
      { width: 1920, height: 1 }
    ]
  ])('reduces %o to %o', (size, expected) => {
    expect(fitWithin(size, 1920)).toEqual(expected)
  })
})
