import type { FrameAnalysis } from '@shared/domain/analysis'
import { photoLimits, pictureFileLimits } from '@shared/domain/photo'
import { appError } from '@shared/errors'
import type { OwnPixelImage, PixelImage } from '@shared/face/pixel-image'
import { err, ok, type Result } from '@shared/result'
import type { Shot } from '../analyzer'
import { decodeJpeg, encodeJpeg } from './jpeg'
import { checkOneFace, checkPictureFile } from './picture-file'
import { turnBitmap } from './turn-bitmap'

export type Analyze = (image: PixelImage) => Promise<FrameAnalysis>

/**
 * Makes a shot of a picture file that a person picked: upright by its EXIF orientation, its colours converted to sRGB by
 * its profile, reduced, encoded anew, so that no metadata, no hidden content and no odd format goes on.
 *
 * Errors: those of `checkPictureFile`, `picture/damaged`, `picture/no-face`, `picture/several-faces`.
 */
export async function shotOfFile(file: Blob, analyze: Analyze): Promise<Result<Shot>> {
  // Before reading: a file of gigabytes should not fill the memory first.
  if (file.size > pictureFileLimits.maxBytes) return err(appError('picture/too-many-bytes'))
  const bitmap = await decodeFile(file)
  if (!bitmap.ok) return bitmap
  const shot = await shotOf(bitmap.value, analyze).finally(() => bitmap.value.close())
  if (!shot.ok) return shot
  const oneFace = checkOneFace(shot.value.analysis.faces)
  return oneFace.ok ? shot : oneFace
}

async function decodeFile(file: Blob): Promise<Result<ImageBitmap>> {
  try {
    const bytes = await file.arrayBuffer()
    const header = checkPictureFile(new Uint8Array(bytes))
    if (!header.ok) return header
    const { orientation } = header.value
    const bitmap = await createImageBitmap(new Blob([bytes]), {
      // Turned once: by the browser or by us.
      imageOrientation: orientation === undefined ? 'from-image' : 'none',
      colorSpaceConversion: 'default'
    })
    return ok(turnBitmap(bitmap, orientation ?? 1))
  } catch (cause) {
    return err(appError('picture/damaged', cause instanceof Error ? cause.name : undefined))
  }
}

/** Makes a shot: encodes the picture, then analyses what the JPEG really shows. Error: `picture/too-many-bytes`. */
export async function shotOf(source: OwnPixelImage | ImageBitmap, analyze: Analyze): Promise<Result<Shot>> {
  const jpeg = await encodeJpeg(source)
  if (jpeg.byteLength > photoLimits.maxBytes) return err(appError('picture/too-many-bytes', 'encoded'))
  return ok({ jpeg, analysis: await analyze(await decodeJpeg(jpeg)) })
}
