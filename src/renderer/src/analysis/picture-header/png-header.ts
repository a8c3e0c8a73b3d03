import { ascii, beginsWith, mostChunks, numberAt, type PictureHeader, tagAt } from './picture-header'

const signature = [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a]

export function isPng(bytes: Uint8Array): boolean {
  return beginsWith(bytes, signature)
}

/**
 * Walks the chunks of a PNG.
 *
 * Source: W3C, Portable Network Graphics (Third Edition), sections 5 and 11, which has animation too.
 *
 * @returns undefined when it does not begin with a header that names a size, or has too many chunks
 */
export function readPngHeader(bytes: Uint8Array): PictureHeader | undefined {
  const first = signature.length
  const width = numberAt(bytes, first + 8, 4)
  const height = numberAt(bytes, first + 12, 4)
  if (tagAt(bytes, first + 4) !== 'IHDR' || !(width > 0 && height > 0)) return undefined
  let animated = false
  let chunks = 0
  for (let at = first; at + 12 <= bytes.length; at += 12 + numberAt(bytes, at, 4)) {
    if (++chunks > mostChunks) return undefined
    const tag = tagAt(bytes, at + 4)
    if (tag === 'acTL') animated = true
    if (tag === 'IEND') return { width, height, animated, complete: true }
  }
  return { width, height, animated, complete: false }
}
