import { littleNumberAt, numberAt } from './picture-header'

/**
 * How a picture is stored, as EXIF counts it: 1 is upright, 2 mirrored, 3 upside down, 4 mirrored upside down, 6 and 8
 * turned, 5 and 7 turned and mirrored.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const orientations: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8]
const orientationTag = 0x0112

/**
 * Reads the orientation from EXIF data.
 *
 * Source: EXIF 2.32 (CIPA DC-008), section 4.6; TIFF 6.0, section 2.
 *
 * @param from where the data begin in the file
 * @returns 1 where they say nothing or make no sense, as browsers take it
 */
export function exifOrientation(bytes: Uint8Array, from: number): Orientation {
  // Some programs put the prefix of JPEG files before it.
  const start = numberAt(bytes, from, 4) === 0x45786966 ? from + 6 : from
  const byteOrder = numberAt(bytes, start, 2)
  const littleEndian = byteOrder === 0x4949
  if (!littleEndian && byteOrder !== 0x4d4d) return 1
  const number = littleEndian ? littleNumberAt : numberAt
  const directory = start + number(bytes, start + 4, 4)
  const count = number(bytes, directory, 2)
  // With NaN, of a file that breaks off, there are no entries.
  for (let entry = directory + 2; entry < directory + 2 + count * 12; entry += 12) {
    const tag = number(bytes, entry, 2)
    if (Number.isNaN(tag)) break
    if (tag !== orientationTag) continue
    const value = number(bytes, entry + 8, 2)
    return orientations.find((orientation) => orientation === value) ?? 1
  }
  return 1
}
