import type { Orientation } from '../picture-header/exif-orientation'
import { create2dContext } from './canvas'

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** From stored to upright pixels, for `setTransform`. Source: EXIF 2.32 (CIPA DC-008), tag 0x0112. */
function uprightMatrix(orientation: Orientation, width: number, height: number): Matrix {
  switch (orientation) {
    case 1:
      return [1, 0, 0, 1, 0, 0]
    case 2:
      return [-1, 0, 0, 1, width, 0]
    case 3:
      return [-1, 0, 0, -1, width, height]
    case 4:
      return [1, 0, 0, -1, 0, height]
    case 5:
      return [0, 1, 1, 0, 0, 0]
    case 6:
      return [0, 1, -1, 0, height, 0]
    case 7:
      return [0, -1, -1, 0, height, width]
    case 8:
      return [0, -1, 1, 0, 0, width]
  }
}

/** The picture upright. Takes the bitmap over. */
export function turnBitmap(bitmap: ImageBitmap, orientation: Orientation): ImageBitmap {
  if (orientation === 1) return bitmap
  const { width, height } = bitmap
  const lies = orientation >= 5
  const context = create2dContext(lies ? height : width, lies ? width : height)
  context.setTransform(...uprightMatrix(orientation, width, height))
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  return context.canvas.transferToImageBitmap()
}
