import type { Locator } from 'playwright-core'
import sharp from 'sharp'

/** Side of a thumbnail: enough to tell turned and mirrored pictures, too little for coding noise. */
const side = 16

/** Red, green and blue of a picture file made small; how the file says it is to be shown does not count. */
export async function thumbnailOf(picture: Uint8Array): Promise<readonly number[]> {
  return [...(await sharp(picture).resize(side, side, { fit: 'fill' }).removeAlpha().raw().toBuffer())]
}

/** The same of a picture on a page. */
export async function thumbnailIn(picture: Locator): Promise<readonly number[]> {
  return picture.evaluate(async (image, size) => {
    if (!(image instanceof HTMLImageElement)) throw new Error('not a picture')
    await image.decode()
    // In steps, because browsers skip pixels when they reduce much at once.
    let source: CanvasImageSource = image
    for (let width = 512; width >= size; width /= 2) {
      const canvas = new OffscreenCanvas(width, width)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.imageSmoothingQuality = 'high'
      context.drawImage(source, 0, 0, width, width)
      source = canvas
      if (width === size) {
        const { data } = context.getImageData(0, 0, size, size)
        return [...data].filter((_, index) => index % 4 !== 3)
      }
    }
    return []
  }, side)
}

/** Mean difference of the colour values, of 255. */
export function thumbnailDifference(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length || one.length === 0) throw new Error('The thumbnails have different sizes')
  return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length
}
