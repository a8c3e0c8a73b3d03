import type { Point } from '../domain/analysis'
import { type CandidateBuffers, createCandidateBuffers } from './candidate-buffers'
import { landmarkAt, rollOf } from './face-geometry'
import { eyeCropSize, type NeuralModel, outputOf, softmax } from './face-models'
import { landmarkIndices } from './landmark-indices'
import type { PixelImage } from './pixel-image'
import { squareToImage, type TurnedSquare } from './turned-square'
import { warpInto } from './warp'

/**
 * Side of the crop, in widths of the eye. A little more than the publisher's 1.6, at which single eyes of portraits
 * were taken for closed more often.
 */
const growth = 1.8

/** How sure the model is that it sees an open eye, 0 to 1. Left is the one with smaller x. */
export interface OpenEyes {
  readonly left: number
  readonly right: number
}

/**
 * Asks a neural model whether there are open eyes where the landmarks have them. Closed lids, dark glasses, heavy blur
 * and blinding light all come out low. A single eye is misjudged now and then, both of one face hardly ever.
 *
 * @param landmarks 68 points in picture pixels
 */
export async function judgeEyes(
  image: PixelImage,
  landmarks: readonly Point[],
  model: NeuralModel,
  buffers: CandidateBuffers = createCandidateBuffers()
): Promise<OpenEyes> {
  const roll = rollOf(landmarks)
  const open = async (eye: Eye): Promise<number> => {
    const { eyeCrop, eyeInput } = buffers
    warpInto(image, squareToImage(eyeSquare(landmarks, eye, roll), eyeCropSize), eyeCrop)
    writeGrey(eyeCrop, eyeInput)
    return softmax(outputOf(await model.run(eyeInput), 'output'))[1] ?? 0
  }
  const { leftEyeCorners, leftLidPairs, rightEyeCorners, rightLidPairs } = landmarkIndices
  // One after the other: they share the buffers.
  const left = await open({ corners: leftEyeCorners, lids: leftLidPairs.flat() })
  const right = await open({ corners: rightEyeCorners, lids: rightLidPairs.flat() })
  return { left, right }
}

interface Eye {
  readonly corners: readonly [number, number]
  readonly lids: readonly number[]
}

/** Round the middle of the lids, which lies higher than that of the corners. */
function eyeSquare(landmarks: readonly Point[], { corners, lids }: Eye, roll: number): TurnedSquare {
  const [one, other] = corners.map((index) => landmarkAt(landmarks, index))
  const centre = { x: 0, y: 0 }
  for (const index of lids) {
    const lid = landmarkAt(landmarks, index)
    centre.x += lid.x / lids.length
    centre.y += lid.y / lids.length
  }
  const width = one && other ? Math.hypot(other.x - one.x, other.y - one.y) : 0
  return { centre, side: growth * width, roll }
}

/** Rec. 601 luma of the gamma-encoded bytes, 0 to 1, as the model was trained. */
function writeGrey({ data }: PixelImage, input: Float32Array): void {
  for (let pixel = 0; pixel < input.length; pixel++) {
    const at = pixel * 4
    const luma = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
    input[pixel] = luma / 255
  }
}
