import type { Part } from './part'
import { pixelWords, type PixelImage } from './pixel-image'
import type { SimilarityTransform } from './similarity-transform'

/** Samples per side of an output pixel at most; beyond that reduction skipping source pixels does no harm. */
const maximumSamplesPerSide = 8

/**
 * Fills a picture with a turned and scaled part of another.
 *
 * Enlarging and small reductions interpolate between four source pixels. From a reduction of 1.5 on each output pixel
 * is the mean of n x n source pixels spread evenly under it, n being about the reduction, so that shrinking averages
 * instead of skipping. Outside the source is black.
 *
 * @param toSource from coordinates of the output to coordinates of the source
 * @param output overwritten
 * @param mostSamples per side of an output pixel; fewer are faster and good enough for histograms
 * @param part the output's pixels that are wanted; the others stay as they are
 */
export function warpInto(
  source: PixelImage,
  toSource: SimilarityTransform,
  output: PixelImage,
  mostSamples = maximumSamplesPerSide,
  part: Part = { left: 0, top: 0, right: output.width, bottom: output.height }
): void {
  const perSide = Math.min(mostSamples, Math.round(Math.hypot(toSource.a, toSource.b)))
  if (perSide > 1) fillWithMeans(source, toSource, output, part, perSide)
  else fillWithInterpolated(source, toSource, output, part)
}

function fillWithMeans(
  source: PixelImage,
  { a, b, tx, ty }: SimilarityTransform,
  output: PixelImage,
  { left, top, right, bottom }: Part,
  perSide: number
): void {
  const { width, height } = source
  const from = pixelWords(source)
  const to = pixelWords(output)
  const spacing = 1 / perSide
  const share = spacing * spacing
  const acrossX = a * spacing
  const acrossY = b * spacing
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      // Sums of red and blue share a word: 64 samples of a byte each fit into its halves.
      let redAndBlue = 0
      let green = 0
      const u = column + spacing / 2
      for (let line = 0; line < perSide; line++) {
        const v = row + (line + 0.5) * spacing
        let x = a * u - b * v + tx
        let y = b * u + a * v + ty
        for (let sample = 0; sample < perSide; sample++) {
          if (x >= 0 && y >= 0 && x < width && y < height) {
            // Not negative, so cutting the fraction off rounds down, and is quicker than Math.floor.
            const word = from[(y | 0) * width + (x | 0)] ?? 0
            redAndBlue += word & 0xff00ff
            green += word & 0x00ff00
          }
          x += acrossX
          y += acrossY
        }
      }
      to[row * output.width + column] = packed(
        (redAndBlue & 0xffff) * share,
        (green >>> 8) * share,
        (redAndBlue >>> 16) * share
      )
    }
  }
}

function fillWithInterpolated(
  source: PixelImage,
  { a, b, tx, ty }: SimilarityTransform,
  output: PixelImage,
  part: Part
): void {
  const { width, height } = source
  const from = pixelWords(source)
  const to = pixelWords(output)
  for (let row = part.top; row < part.bottom; row++) {
    for (let column = part.left; column < part.right; column++) {
      // Positions count from pixel corners, interpolation runs between pixel centres.
      const x = a * (column + 0.5) - b * (row + 0.5) + tx - 0.5
      const y = b * (column + 0.5) + a * (row + 0.5) + ty - 0.5
      const left = Math.floor(x)
      const top = Math.floor(y)
      let red = 0
      let green = 0
      let blue = 0
      for (let corner = 0; corner < 4; corner++) {
        const cornerX = left + (corner & 1)
        const cornerY = top + (corner >> 1)
        if (cornerX < 0 || cornerY < 0 || cornerX >= width || cornerY >= height) continue
        const weight = (1 - Math.abs(x - cornerX)) * (1 - Math.abs(y - cornerY))
        const word = from[cornerY * width + cornerX] ?? 0
        red += weight * (word & 0xff)
        green += weight * ((word >>> 8) & 0xff)
        blue += weight * ((word >>> 16) & 0xff)
      }
      to[row * output.width + column] = packed(red, green, blue)
    }
  }
}

/** One opaque pixel; rounds to the nearest byte. None of the three is negative. */
function packed(red: number, green: number, blue: number): number {
  return ((red + 0.5) | ((green + 0.5) << 8) | ((blue + 0.5) << 16) | 0xff000000) >>> 0
}
