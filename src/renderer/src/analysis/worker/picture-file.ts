import type { DetectedFace } from '@shared/domain/analysis'
import { pictureFileLimits } from '@shared/domain/photo'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { imageSize } from 'image-size'

/**
 * Looks at a picture file by its content before anything decodes it. Its name and claimed type say nothing.
 *
 * Errors: `picture/empty`, `picture/too-many-bytes`, `picture/not-a-picture`, `picture/damaged` (it begins like a
 * picture, but its header makes no sense), `picture/too-many-pixels`.
 */
export function checkPictureFile(bytes: Uint8Array): Result<undefined> {
  if (bytes.byteLength === 0) return err(appError('picture/empty'))
  if (bytes.byteLength > pictureFileLimits.maxBytes) return err(appError('picture/too-many-bytes'))
  // SECURITY: only three formats reach the header reader and the decoder; each further one is more code to attack.
  if (!signatures.some((signature) => beginsWith(bytes, signature))) {
    return err(appError('picture/not-a-picture'))
  }
  const pixels = pixelsByHeader(bytes)
  if (pixels === undefined) return err(appError('picture/damaged', 'header'))
  // SECURITY: a small file can unpack into gigabytes, so the header decides before the decoder runs.
  if (pixels > pictureFileLimits.maxPixels) return err(appError('picture/too-many-pixels'))
  return ok()
}

interface Run {
  readonly at: number
  readonly bytes: readonly number[]
}

const ascii = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0))

/** How JPEG, PNG and WebP files begin. */
const signatures: readonly (readonly Run[])[] = [
  [{ at: 0, bytes: [0xff, 0xd8, 0xff] }],
  [{ at: 0, bytes: [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a] }],
  [
    { at: 0, bytes: ascii('RIFF') },
    { at: 8, bytes: ascii('WEBP') }
  ]
]

function beginsWith(bytes: Uint8Array, signature: readonly Run[]): boolean {
  return signature.every((run) => run.bytes.every((byte, index) => bytes[run.at + index] === byte))
}

/** Undefined when the header cannot be read or names no pixels. */
function pixelsByHeader(bytes: Uint8Array): number | undefined {
  try {
    const { width, height } = imageSize(bytes)
    const pixels = width * height
    return pixels > 0 ? pixels : undefined
  } catch {
    return undefined
  }
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
    return err(appError('picture/several-faces'))
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
