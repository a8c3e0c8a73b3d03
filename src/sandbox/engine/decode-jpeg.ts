import { imageSize } from 'image-size'
import { decode } from 'jpeg-js'
import { photoLimits } from '@shared/domain/photo'
import { appError } from '@shared/errors'
import type { PixelImage } from '@shared/face/pixel-image'
import { err, ok, type Result } from '@shared/result'
import { turnUpright } from './orientation'

/** Decoding the largest permitted picture takes about this much; a file that wants more is not a photo. */
const maxMemoryMegabytes = 1024

/**
 * Decodes a JPEG to upright RGBA pixels.
 *
 * Fails with `picture/empty`, `picture/too-many-bytes`, `picture/not-a-picture`, `picture/too-many-pixels` or
 * `picture/damaged`.
 */
export function decodeJpeg(bytes: Uint8Array): Result<PixelImage> {
  if (bytes.length === 0) return err(appError('picture/empty'))
  if (bytes.length > photoLimits.maxBytes) return err(appError('picture/too-many-bytes'))
  if (!startsLikeJpeg(bytes)) return err(appError('picture/not-a-picture'))
  try {
    // SECURITY: the size is read from the header before anything is unpacked; a few bytes can claim gigapixels.
    const { width, height, orientation } = imageSize(bytes)
    if (width === 0 || height === 0) return err(appError('picture/damaged', 'no pixels'))
    if (width * height > photoLimits.maxPixels) return err(appError('picture/too-many-pixels'))
    const image = decode(bytes, {
      useTArray: true,
      formatAsRGBA: true,
      // Half a picture must not pass as a whole one.
      tolerantDecoding: false,
      maxResolutionInMP: photoLimits.maxPixels / 1e6,
      maxMemoryUsageInMB: maxMemoryMegabytes
    })
    return ok(turnUpright(image, orientation ?? 1))
  } catch (error) {
    // Both libraries report a damaged file by throwing.
    return err(appError('picture/damaged', error instanceof Error ? error.message : undefined))
  }
}

function startsLikeJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
}
