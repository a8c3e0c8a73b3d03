import type { Movement } from '../lib/sway'

/** Fetches a picture file and turns it upright by its EXIF orientation. */
export async function fetchPicture(address: string): Promise<Blob> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`)
  return response.blob()
}

export async function pixelsOf(file: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const context = contextOf(bitmap)
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height)
}

/** The picture moved a little round its middle. What comes into view at the edges is grey. */
export function moved(bitmap: ImageBitmap, { right, down, turn, scale }: Movement): ImageData {
  const { width, height } = bitmap
  const context = contextOf(bitmap)
  context.fillStyle = 'rgb(141 148 156)'
  context.fillRect(0, 0, width, height)
  context.translate(width / 2 + right, height / 2 + down)
  context.rotate(turn)
  context.scale(scale, scale)
  context.drawImage(bitmap, -width / 2, -height / 2)
  return context.getImageData(0, 0, width, height)
}

function contextOf({ width, height }: ImageBitmap): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('The browser has no 2D canvas')
  return context
}
