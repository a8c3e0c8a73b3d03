import { createPixelImage, type OwnPixelImage } from '@shared/face/pixel-image'

type Colour = readonly [red: number, green: number, blue: number]

/** Paints a picture pixel by pixel. */
export function paint(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Colour
): OwnPixelImage {
  const image = createPixelImage(width, height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) image.data.set(colourAt(x, y), (y * width + x) * 4)
  }
  return image
}

export function colourOf(image: OwnPixelImage, x: number, y: number): readonly number[] {
  return [...image.data.subarray((y * image.width + x) * 4, (y * image.width + x) * 4 + 3)]
}

/** Numbers between 0 and 1 that look random and are the same in every run (Park and Miller, 1988). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
