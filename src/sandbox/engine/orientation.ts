import { createPixelImage, type PixelImage } from '@shared/face/pixel-image'

/** Whether rows and columns swap, and which source axis runs backwards, per EXIF orientation 1 to 8. */
const orientations: Readonly<Record<number, readonly [swap: boolean, flipX: boolean, flipY: boolean]>> = {
  2: [false, true, false],
  3: [false, true, true],
  4: [false, false, true],
  5: [true, false, false],
  6: [true, false, true],
  7: [true, true, true],
  8: [true, true, false]
}

/**
 * Turns a picture as its camera was held.
 *
 * @param orientation EXIF tag 0x0112 (CIPA DC-008, 4.6.4); 1 and values out of range leave the picture alone
 */
export function turnUpright(image: PixelImage, orientation: number): PixelImage {
  const turn = orientations[orientation]
  if (!turn) return image
  const [swap, flipX, flipY] = turn
  const upright = swap
    ? createPixelImage(image.height, image.width)
    : createPixelImage(image.width, image.height)
  const from = wordsOf(image)
  const to = wordsOf(upright)
  for (let y = 0; y < upright.height; y++) {
    for (let x = 0; x < upright.width; x++) {
      const [column, row] = swap ? [y, x] : [x, y]
      const sourceX = flipX ? image.width - 1 - column : column
      const sourceY = flipY ? image.height - 1 - row : row
      to[y * upright.width + x] = from[sourceY * image.width + sourceX] ?? 0
    }
  }
  return upright
}

/** The same memory, one number per pixel. Decoders allocate pictures on their own, so the offset is a multiple of 4. */
function wordsOf({ data }: PixelImage): Uint32Array {
  return new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4)
}
