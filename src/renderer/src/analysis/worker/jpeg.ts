import type { Box } from '@shared/domain/analysis'
import { photoLimits } from '@shared/domain/photo'
import type { OwnPixelImage } from '@shared/face/pixel-image'
import { create2dContext } from './canvas'
import { fitWithin } from './picture-file'

/** Visually lossless, and recognition features do not move: a 1080p frame has about 0.6 MB. */
const quality = 0.95

/**
 * Encodes a part of a picture as JPEG, sRGB and without metadata, reduced to the largest side the station sends on. What
 * is transparent becomes white.
 *
 * @param part whole pixels, inside the picture
 */
export async function encodeJpeg(
  source: OwnPixelImage | ImageBitmap,
  part: Box = { x: 0, y: 0, width: source.width, height: source.height }
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = fitWithin(part, photoLimits.maxSide)
  const context = create2dContext(width, height)
  if (!(source instanceof ImageBitmap) && width === part.width && height === part.height) {
    // As it is: a camera frame that is not reduced needs no copy, and none of its pixels is transparent.
    context.putImageData(imageDataOf(source), -part.x, -part.y, part.x, part.y, width, height)
  } else {
    context.fillStyle = 'white'
    context.fillRect(0, 0, width, height)
    context.imageSmoothingQuality = 'high'
    const bitmap = source instanceof ImageBitmap ? source : await createImageBitmap(imageDataOf(source))
    context.drawImage(bitmap, part.x, part.y, part.width, part.height, 0, 0, width, height)
    if (bitmap !== source) bitmap.close()
  }
  const blob = await context.canvas.convertToBlob({ type: 'image/jpeg', quality })
  return new Uint8Array(await blob.arrayBuffer())
}

/** Decodes an own JPEG. Rejects when it cannot be decoded. */
export async function decodeJpeg(jpeg: Uint8Array<ArrayBuffer>): Promise<OwnPixelImage> {
  const bitmap = await createImageBitmap(new Blob([jpeg], { type: 'image/jpeg' }))
  const { width, height } = bitmap
  const context = create2dContext(width, height)
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  return context.getImageData(0, 0, width, height)
}

function imageDataOf({ data, width, height }: OwnPixelImage): ImageData {
  return new ImageData(data, width, height)
}
