import { exifOrientation, type Orientation } from './exif-orientation'
import { ascii, beginsWith, littleNumberAt, mostChunks, type PictureHeader, tagAt } from './picture-header'

export function isWebp(bytes: Uint8Array): boolean {
  return beginsWith(bytes, ascii('RIFF')) && beginsWith(bytes, ascii('WEBP'), 8)
}

interface Size {
  readonly width: number
  readonly height: number
}

const animationFlag = 2

/**
 * Walks the chunks of a WebP file. Its orientation is read too: Chromium turns JPEG and PNG, but not WebP.
 *
 * Source: RFC 9649, sections 2 and 3.
 *
 * @returns undefined when no chunk names a size, two name different ones, or there are too many
 */
export function readWebpHeader(bytes: Uint8Array): PictureHeader | undefined {
  const end = 8 + littleNumberAt(bytes, 4, 4)
  let first: Size | undefined
  let animated = false
  let orientation: Orientation | undefined
  let chunks = 0
  for (let at = 12; at + 8 <= Math.min(end, bytes.length);) {
    if (++chunks > mostChunks) return undefined
    const tag = tagAt(bytes, at)
    const body = at + 8
    if (tag === 'ANIM' || tag === 'ANMF') animated = true
    if (tag === 'VP8X') animated ||= ((bytes[body] ?? 0) & animationFlag) !== 0
    // SECURITY: a file has this chunk once. Reading each of a million would keep the worker busy for hours.
    if (tag === 'EXIF') orientation ??= exifOrientation(bytes, body)
    const size = sizeIn(tag, bytes, body)
    first ??= size
    // SECURITY: the size that is checked must be the one that is decoded.
    if (size && (size.width !== first?.width || size.height !== first.height)) return undefined
    const length = littleNumberAt(bytes, at + 4, 4)
    at = body + length + (length % 2)
  }
  if (!first || !(first.width > 0 && first.height > 0)) return undefined
  return { ...first, animated, complete: end <= bytes.length, orientation: orientation ?? 1 }
}

function sizeIn(tag: string, bytes: Uint8Array, body: number): Size | undefined {
  switch (tag) {
    case 'VP8X':
      return {
        width: littleNumberAt(bytes, body + 4, 3) + 1,
        height: littleNumberAt(bytes, body + 7, 3) + 1
      }
    case 'VP8 ':
      // The upper two bits are a scale that no decoder applies.
      return {
        width: littleNumberAt(bytes, body + 6, 2) & 0x3fff,
        height: littleNumberAt(bytes, body + 8, 2) & 0x3fff
      }
    case 'VP8L': {
      const bits = littleNumberAt(bytes, body + 1, 4)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    default:
      return undefined
  }
}
