import type { Box } from '../domain/analysis'
import { type CandidateBuffers, createCandidateBuffers } from './candidate-buffers'
import { livenessCropSize, type NeuralModel, outputOf, softmax } from './face-models'
import type { PixelImage } from './pixel-image'
import { resampleRgb } from './resample'

/** Side of the crop in sides of the face box, where the picture is large enough. */
const growth = 2.7

/**
 * Asks a neural model whether a face looks like a living person's and not like a print's or a screen's.
 *
 * Passive and by texture only: an opinion on one frame, not a proof. Several genuine studio portraits score low.
 *
 * @param box of `detectFaces`
 * @returns 0 (print or screen) to 1 (live)
 */
export async function judgeLiveness(
  image: PixelImage,
  box: Box,
  model: NeuralModel,
  buffers: CandidateBuffers = createCandidateBuffers()
): Promise<number> {
  const { livenessPixels, livenessInput } = buffers
  resampleRgb(image, livenessRegion(image, box), livenessCropSize, livenessPixels)
  const pixels = livenessCropSize * livenessCropSize
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      // The planes go blue, green, red, and bytes stay bytes.
      livenessInput[(2 - channel) * pixels + pixel] = livenessPixels[pixel * 3 + channel] ?? 0
    }
  }
  return softmax(outputOf(await model.run(livenessInput), 'output'))[0] ?? 0
}

/** The box grown as far as the picture allows, moved so that it stays inside. */
export function livenessRegion(image: { readonly width: number; readonly height: number }, box: Box): Box {
  const scale = Math.min(growth, image.width / box.width, image.height / box.height)
  const width = box.width * scale
  const height = box.height * scale
  const within = (wanted: number, most: number): number => Math.min(Math.max(0, wanted), most)
  return {
    x: within(box.x + (box.width - width) / 2, image.width - width),
    y: within(box.y + (box.height - height) / 2, image.height - height),
    width,
    height
  }
}
