import { checkPhoto } from '@main/services/photo-check'
import { photoLimits } from '@shared/domain/photo'
import { describe, expect, it } from 'vitest'
import { tinyJpeg } from '../../../support/tiny-jpeg'

/** The tiny JPEG with another size written into its frame header (SOF0: marker, length, precision, height, width). */
function jpegClaiming(width: number, height: number): Uint8Array {
  const bytes = Uint8Array.from(tinyJpeg)
  const frame = bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === 0xc0)
  new DataView(bytes.buffer).setUint16(frame + 5, height)
  new DataView(bytes.buffer).setUint16(frame + 7, width)
  return bytes
}

const code = (bytes: Uint8Array): string => {
  const checked = checkPhoto(bytes)
  return checked.ok ? 'ok' : checked.error.code
}

describe('the photo check', () => {
  it('lets a JPEG through', () => {
    expect(code(tinyJpeg)).toBe('ok')
  })
  it('refuses nothing at all', () => {
    expect(code(new Uint8Array())).toBe('picture/empty')
  })
  it('refuses text, a PNG and a JPEG without a frame', () => {
    expect(code(new TextEncoder().encode('This is not a picture.'))).toBe('picture/not-a-picture')
    expect(code(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('picture/not-a-picture')
    expect(code(tinyJpeg.slice(0, 20))).toBe('picture/not-a-picture')
  })
  it('refuses too many bytes', () => {
    const bytes = new Uint8Array(photoLimits.maxBytes + 1)
    bytes.set(tinyJpeg)
    expect(code(bytes)).toBe('picture/too-many-bytes')
  })
  it('refuses a small file that would unpack into 100 megapixels', () => {
    expect(code(jpegClaiming(10_000, 10_000))).toBe('picture/too-many-pixels')
    expect(code(jpegClaiming(1920, 1080))).toBe('ok')
  })
})
