import { beginsWith, numberAt, type PictureHeader } from './picture-header'

/** More scans than any camera or program writes; each makes the decoder go over the whole picture again. */
const mostScans = 100

export function isJpeg(bytes: Uint8Array): boolean {
  return beginsWith(bytes, [0xff, 0xd8, 0xff])
}

/**
 * Walks the segments of a JPEG, from its start to the marker of its end. A thumbnail in the metadata has markers of its
 * own; they lie inside a segment and are stepped over.
 *
 * Source: ITU-T T.81, annex B.
 *
 * @returns undefined when the file makes no sense: no size, two sizes, sizes of zero, too many scans
 */
export function readJpegHeader(bytes: Uint8Array): PictureHeader | undefined {
  let size: { readonly width: number; readonly height: number } | undefined
  let scans = 0
  let complete = false
  for (let at = 2; !complete;) {
    const marker = nextMarker(bytes, at)
    if (marker === undefined) break
    const code = bytes[marker]
    const body = marker + 1
    if (code === endOfImage) {
      complete = true
    } else if (code === undefined || standsAlone(code)) {
      at = body
    } else {
      const length = numberAt(bytes, body, 2)
      // Also when the number is cut off.
      if (!(length >= 2)) break
      if (isFrame(code)) {
        if (size) return undefined
        size = { height: numberAt(bytes, body + 3, 2), width: numberAt(bytes, body + 5, 2) }
        if (!(size.width > 0 && size.height > 0)) return undefined
      }
      if (code === startOfScan && ++scans > mostScans) return undefined
      at = body + length
    }
  }
  return size && { ...size, animated: false, complete }
}

const endOfImage = 0xd9
const startOfScan = 0xda

/**
 * The place of the next marker's code, from `at` on. Between segments that is at once; in the coded picture a 0xFF
 * followed by 0 is data, and restart markers belong to it.
 */
function nextMarker(bytes: Uint8Array, at: number): number | undefined {
  for (let from = bytes.indexOf(0xff, at); from !== -1; from = bytes.indexOf(0xff, from + 1)) {
    // Any number of fill bytes may stand before the code.
    while (bytes[from + 1] === 0xff) from++
    const code = bytes[from + 1]
    if (code !== undefined && code !== 0) return from + 1
  }
  return undefined
}

/** Restart markers, start of image, and a temporary one: they have no length. */
function standsAlone(code: number): boolean {
  return (code >= 0xd0 && code <= 0xd8) || code === 0x01
}

/** Start of a frame, which names the size; C4, C8 and CC are tables and an extension. */
function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc
}
