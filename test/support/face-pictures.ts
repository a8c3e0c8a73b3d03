import type { PixelImage } from '@shared/face/pixel-image'
import sharp, { type Sharp } from 'sharp'

/** Decodes a picture upright, as the station does. */
export function readPicture(file: string | Uint8Array): Promise<PixelImage> {
  return pixelsOf(sharp(file).rotate())
}

/** The pixels of a picture that a test made up or changed. */
export async function pixelsOf(picture: Sharp): Promise<PixelImage> {
  const { data, info } = await picture
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  // A copy, because memory from a pool may begin anywhere.
  return { width: info.width, height: info.height, data: new Uint8Array(data) }
}
