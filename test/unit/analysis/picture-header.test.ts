import { readJpegHeader } from '@renderer/analysis/picture-header/jpeg-header'
import type { PictureHeader } from '@renderer/analysis/picture-header/picture-header'
import { readPngHeader } from '@renderer/analysis/picture-header/png-header'
import { readWebpHeader } from '@renderer/analysis/picture-header/webp-header'
import { checkPictureFile } from '@renderer/analysis/worker/picture-file'
import { pictureFileLimits } from '@shared/domain/photo'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '../../support/face-images'
import { animatedPng, chunkOf, jpegSegment } from '../../support/picture-bytes'

const codeOf = (bytes: Uint8Array): string => {
  const result = checkPictureFile(bytes)
  return result.ok ? 'ok' : result.error.code
}

/** Noise, so that the coded picture has every byte value. */
function noise(width = 60, height = 40) {
  const random = createRandom(21)
  const data = Uint8Array.from({ length: width * height * 3 }, () => random() * 256)
  return sharp(data, { raw: { width, height, channels: 3 } })
}

const makers = {
  'baseline JPEG': () => noise().jpeg({ quality: 95 }).toBuffer(),
  'progressive JPEG': () => noise().jpeg({ progressive: true }).toBuffer(),
  'JPEG with EXIF and profile': () =>
    noise().withMetadata({ orientation: 6 }).withIccProfile('p3').jpeg().toBuffer(),
  PNG: () => noise().png().toBuffer(),
  'PNG with transparency': () => noise().ensureAlpha(0.5).png().toBuffer(),
  'lossy WebP': () => noise().webp().toBuffer(),
  'lossless WebP': () => noise().webp({ lossless: true }).toBuffer(),
  'WebP with EXIF and transparency': () =>
    noise().ensureAlpha(0.5).withMetadata({ orientation: 6 }).webp().toBuffer()
} as const
type Kind = keyof typeof makers
const kinds = Object.keys(makers) as Kind[]
const files = new Map<Kind, Uint8Array>()
const file = (kind: Kind): Uint8Array => files.get(kind) ?? new Uint8Array()

beforeAll(async () => {
  for (const kind of kinds) files.set(kind, new Uint8Array(await makers[kind]()))
})

function readHeader(kind: Kind): PictureHeader | undefined {
  const bytes = file(kind)
  if (kind.includes('JPEG')) return readJpegHeader(bytes)
  return kind.includes('PNG') ? readPngHeader(bytes) : readWebpHeader(bytes)
}

describe('the header of a picture file', () => {
  it.each(kinds)('tells size and end: %s', (kind) => {
    const facts = { width: 60, height: 40, animated: false, complete: true }
    expect(readHeader(kind)).toMatchObject(facts)
    expect(codeOf(file(kind))).toBe('ok')
  })

  it.each(kinds)('is not enough when the file breaks off, wherever it does: %s', (kind) => {
    const bytes = file(kind)
    for (let length = 12; length < bytes.length; length += Math.max(1, Math.floor(bytes.length / 400))) {
      expect(codeOf(bytes.subarray(0, length)), `${length} of ${bytes.length}`).toBe('picture/damaged')
    }
    expect(codeOf(bytes.subarray(0, bytes.length - 1))).toBe('picture/damaged')
  })

  it.each(kinds)('does not mind what comes after the end: %s', (kind) => {
    const trailer = new TextEncoder().encode('PK\u0003\u0004<script>alert(1)</script>')
    expect(codeOf(Uint8Array.from([...file(kind), ...trailer]))).toBe('ok')
  })

  it.each(kinds)('never throws and never hangs, whatever the bytes: %s', (kind) => {
    const random = createRandom(33)
    for (let trial = 0; trial < 300; trial++) {
      const bytes = file(kind).slice()
      for (let change = 0; change < 6; change++) {
        bytes[Math.floor(random() * Math.min(bytes.length, 200))] = random() * 256
      }
      expect(codeOf(bytes)).toMatch(/^(ok|picture\/[a-z-]+)$/)
    }
  })
})

describe('the orientation of a WebP file, which the browser leaves to us', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is read: %d', async (orientation) => {
    const webp = await noise().withMetadata({ orientation }).webp().toBuffer()
    expect(readWebpHeader(webp)?.orientation).toBe(orientation)
  })

  it('is upright where the file says nothing, or nonsense', async () => {
    expect(readWebpHeader(file('lossy WebP'))?.orientation).toBe(1)
    const webp = new Uint8Array(await noise().withMetadata({ orientation: 6 }).webp().toBuffer())
    const exif = chunkOf(webp, 'EXIF')
    for (let at = exif + 8; at < webp.length; at++) {
      const broken = webp.slice()
      broken[at] = 0xff
      expect([1, 6]).toContain(readWebpHeader(broken)?.orientation)
    }
  })
})

describe('a malicious picture file', () => {
  it('is refused by the size it would unpack to', () => {
    const png = file('PNG').slice()
    new DataView(png.buffer).setUint32(16, 60_000)
    new DataView(png.buffer).setUint32(20, 60_000)
    expect(codeOf(png)).toBe('picture/too-many-pixels')
    const strip = file('PNG').slice()
    new DataView(strip.buffer).setUint32(16, pictureFileLimits.maxSide + 1)
    new DataView(strip.buffer).setUint32(20, 1)
    expect(codeOf(strip)).toBe('picture/too-many-pixels')
  })

  it.each(['baseline JPEG', 'PNG', 'lossy WebP'] as const)('is refused without any pixels: %s', (kind) => {
    const bytes = file(kind).slice()
    const view = new DataView(bytes.buffer)
    if (kind === 'PNG') view.setUint32(20, 0)
    if (kind === 'lossy WebP') view.setUint16(26, 0, true)
    if (kind === 'baseline JPEG') view.setUint16(jpegSegment(bytes, 0xc0) + 7, 0)
    expect(codeOf(bytes)).toBe('picture/damaged')
  })

  it('cannot name one size for the check and another for the decoder', async () => {
    const jpeg = file('baseline JPEG')
    const frame = jpegSegment(jpeg, 0xc0)
    const length = 2 + new DataView(jpeg.buffer).getUint16(frame + 2)
    const twice = [...jpeg.subarray(0, frame + length), ...jpeg.subarray(frame)]
    expect(codeOf(Uint8Array.from(twice))).toBe('picture/damaged')

    const webp = new Uint8Array(await noise().ensureAlpha(0.5).withMetadata().webp().toBuffer())
    const canvas = chunkOf(webp, 'VP8X')
    webp[canvas + 12] = 200
    expect(codeOf(webp)).toBe('picture/damaged')
  })

  it('is not judged by the thumbnail in its metadata', () => {
    const jpeg = file('baseline JPEG')
    const thumbnail = file('progressive JPEG')
    const length = thumbnail.length + 2
    const metadata = [0xff, 0xe1, length >> 8, length & 0xff, ...thumbnail]
    const whole = Uint8Array.from([...jpeg.subarray(0, 2), ...metadata, ...jpeg.subarray(2)])
    expect(codeOf(whole)).toBe('ok')
    expect(codeOf(whole.subarray(0, whole.length - 40))).toBe('picture/damaged')
  })

  it('cannot keep the decoder busy with thousands of scans', () => {
    const jpeg = file('progressive JPEG')
    const scan = jpegSegment(jpeg, 0xda)
    const header = jpeg.subarray(scan, scan + 2 + new DataView(jpeg.buffer).getUint16(scan + 2))
    const scans = Array.from({ length: 2000 }, () => [...header]).flat()
    expect(codeOf(Uint8Array.from([...jpeg.subarray(0, scan), ...scans, 0xff, 0xd9]))).toBe('picture/damaged')
  })

  it('is refused when it moves', async () => {
    const frames = [await noise(16, 16).png().toBuffer(), await noise(16, 16).negate().png().toBuffer()]
    const webp = await sharp(frames, { join: { animated: true } })
      .webp({ loop: 0 })
      .toBuffer()
    expect(codeOf(webp)).toBe('picture/animated')
    expect(codeOf(animatedPng(file('PNG')))).toBe('picture/animated')
  })
})
