import type { FaceCandidate } from '../blaze-face'
import type { FoundFace } from '../detect-faces'
import {
  type NeuralModel,
  outputOf,
  secondDetectorHeight as height,
  secondDetectorWidth as width
} from '../face-models'
import { fromRegion } from '../letter-box'
import { mergeCandidates } from '../merge-candidates'
import type { PixelImage } from '../pixel-image'
import { resampleRgb } from '../resample'

/** Below this its word counts nothing. Stars and bricks come up to 0.67. */
const minimumScore = 0.3

/** The square of which the input shows the middle rows, `width` pixels a side. */
const margin = (width - height) / 2

/**
 * Its boxes, which are narrow and reach up to the hair, in terms of BlazeFace's squares: side per longer side, and how
 * far the middle lies lower, in longer sides. Medians over 151 faces that both found; nine in ten within 10 % of the
 * side and 3 % of the place.
 */
const sideOfLonger = 0.82
const drop = 0.092

/**
 * Finds the faces of a picture with the second detector. What it sees it sees as it is: squeezing the picture to the
 * input's shape, as its package does, costs three right counts of 195.
 *
 * @returns boxes of the shape and size that `detectFaces` gives, in picture pixels; it knows of no turn, so roll is 0
 */
export async function detectAgain(image: PixelImage, model: NeuralModel): Promise<readonly FoundFace[]> {
  const side = Math.max(image.width, (image.height * width) / height)
  const region = { x: (image.width - side) / 2, y: (image.height - side) / 2, width: side, height: side }
  const outputs = await model.run(inputOf(image, region))
  const candidates = decode(outputOf(outputs, 'scores'), outputOf(outputs, 'boxes'))
  return mergeCandidates(candidates).map(({ box, score }) => ({
    box: fromRegion(region, box),
    score,
    roll: 0
  }))
}

function inputOf(image: PixelImage, region: Parameters<typeof resampleRgb>[1]): Float32Array {
  const square = new Float32Array(width * width * 3)
  resampleRgb(image, region, width, square)
  const channel = width * height
  const first = margin * width
  return Float32Array.from({ length: channel * 3 }, (_, at) => {
    const pixel = at % channel
    return ((square[(first + pixel) * 3 + (at - pixel) / channel] ?? 0) - 127) / 128
  })
}

/** Boxes in fractions of the square. */
function decode(scores: Float32Array, boxes: Float32Array): FaceCandidate[] {
  const candidates: FaceCandidate[] = []
  for (let anchor = 0; anchor * 2 < scores.length; anchor++) {
    const score = scores[anchor * 2 + 1] ?? 0
    if (!(score >= minimumScore)) continue
    const value = (index: number): number => boxes[anchor * 4 + index] ?? 0
    const across = (value(2) - value(0)) * width
    const down = (value(3) - value(1)) * height
    if (!(across > 0 && down > 0)) continue
    const longer = Math.max(across, down)
    const side = sideOfLonger * longer
    const x = ((value(0) + value(2)) / 2) * width
    const y = margin + ((value(1) + value(3)) / 2) * height + drop * longer
    const box = {
      x: (x - side / 2) / width,
      y: (y - side / 2) / width,
      width: side / width,
      height: side / width
    }
    candidates.push({ box, eyeLine: { x: 1, y: 0 }, score })
  }
  return candidates
}
