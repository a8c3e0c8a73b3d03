import type { DetectedFace } from '@shared/domain/analysis'
import { pictureFileLimits } from '@shared/domain/photo'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { isJpeg, readJpegHeader } from '../picture-header/jpeg-header'
import type { PictureHeader } from '../picture-header/picture-header'
import { isPng, readPngHeader } from '../picture-header/png-header'
import { isWebp, readWebpHeader } from '../picture-header/webp-header'

/** SECURITY: only three formats reach the decoder; each further one is more code to attack. */
const formats: readonly {
  readonly begins: (bytes: Uint8Array) => boolean
  readonly read: (bytes: Uint8Array) => PictureHeader | undefined
}[] = [
  { begins: isJpeg, read: readJpegHeader },
  { begins: isPng, read: readPngHeader },
  { begins: isWebp, read: readWebpHeader }
]

/**
 * Looks at a picture file by its content before anything decodes it. Its name and claimed type say nothing.
 *
 * Errors: `picture/empty`, `picture/too-many-bytes`, `picture/not-a-picture`, `picture/too-many-pixels`,
 * `picture/animated` (which of its pictures would be meant?), `picture/damaged` (its header makes no sense, or it breaks
 * off before its end).
 */
export function checkPictureFile(bytes: Uint8Array): Result<PictureHeader> {
  if (bytes.byteLength === 0) return err(appError('picture/empty'))
  if (bytes.byteLength > pictureFileLimits.maxBytes) return err(appError('picture/too-many-bytes'))
  const format = formats.find(({ begins }) => begins(bytes))
  if (!format) return err(appError('picture/not-a-picture'))
  const header = format.read(bytes)
  if (!header) return err(appError('picture/damaged', 'header'))
  // SECURITY: a small file can unpack into gigabytes, so the header decides before the decoder runs.
  if (isTooLarge(header)) return err(appError('picture/too-many-pixels'))
  if (header.animated) return err(appError('picture/animated'))
  // A decoder would fill the rest with grey and say nothing.
  return header.complete ? ok(header) : err(appError('picture/damaged', 'breaks off'))
}

function isTooLarge({ width, height }: PictureHeader): boolean {
  const { maxPixels, maxSide } = pictureFileLimits
  return width * height > maxPixels || Math.max(width, height) > maxSide
}

/** A second face smaller than this part of the largest one's area is a passer-by, not a second subject. */
const mostSecondFace = 0.25

/**
 * A picked picture must show one person only.
 *
 * @param faces largest first
 */
export function checkOneFace(faces: readonly DetectedFace[]): Result<undefined> {
  const [largest, second] = faces
  if (!largest) return err(appError('picture/no-face'))
  if (second && areaOf(second) > mostSecondFace * areaOf(largest))
    return err(appError('picture/several-faces', `${faces.length} faces`))
  return ok()
}

function areaOf({ box }: DetectedFace): number {
  return box.width * box.height
}

/** The size a picture is reduced to so that no side is longer than `longest`; never enlarged, never empty. */
export function fitWithin(
  { width, height }: { readonly width: number; readonly height: number },
  longest: number
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
