import { photoLimits } from '@shared/domain/photo'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { imageSize } from 'image-size'

/**
 * Checks a photo by its content before it goes to the server: a JPEG, within the limits of bytes and pixels.
 *
 * SECURITY: the window is not believed. Its claim that these bytes are a picture counts for nothing. Only the header
 * is read; nothing is decoded in the main process.
 *
 * @returns `picture/empty`, `picture/too-many-bytes`, `picture/not-a-picture` or `picture/too-many-pixels`
 */
export function checkPhoto(bytes: Uint8Array): Result<undefined> {
  if (bytes.byteLength === 0) return err(appError('picture/empty'))
  if (bytes.byteLength > photoLimits.maxBytes) return err(appError('picture/too-many-bytes'))
  const size = jpegSize(bytes)
  if (size === undefined) return err(appError('picture/not-a-picture'))
  if (size.width * size.height > photoLimits.maxPixels) return err(appError('picture/too-many-pixels'))
  return ok()
}

/** @returns pixels of a JPEG as it is shown; undefined when it is none */
export function uprightSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const size = jpegSize(bytes)
  // EXIF orientations from 5 on lie on their side.
  return size && (size.orientation ?? 1) >= 5 ? { width: size.height, height: size.width } : size
}

function jpegSize(bytes: Uint8Array): { width: number; height: number; orientation?: number } | undefined {
  // SOI marker followed by the next marker: what every JPEG starts with.
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return undefined
  try {
    return imageSize(bytes)
  } catch {
    // image-size throws on anything that it cannot read to the end of the header.
    return undefined
  }
}
