import type { Point } from '../domain/analysis'
import { type CandidateBuffers, createCandidateBuffers } from './candidate-buffers'
import { rollOf } from './face-geometry'
import { type NeuralModel, outputOf, poseCropSize, softmax } from './face-models'
import type { HeadPose } from './head-pose'
import type { PixelImage } from './pixel-image'
import { squareToImage, type TurnedSquare } from './turned-square'
import { warpInto } from './warp'

/** Mean and deviation of the pictures that the model was trained on, per channel (ImageNet). */
const channels = [
  { mean: 0.485, deviation: 0.229 },
  { mean: 0.456, deviation: 0.224 },
  { mean: 0.406, deviation: 0.225 }
] as const

/** Degrees per bin, and the middle of the first of the 66 bins, which cover -99 to 99. */
const binWidth = 3
const firstBin = -97.5

/** What upright portraits read as their pitch: the model's zero looks up. See docs/face-quality.md. */
const portraitPitch = -6

/**
 * Estimates the pose of a head with a neural model, as a second opinion on `headPoseOf` that does not depend on where
 * the landmarks are exactly, and that follows profiles to 70 degrees. In noise and darkness it is the worse of the two.
 *
 * The crop is turned with the face: the model cannot tell a head tilted by 60 degrees from an odd one. So the roll is
 * the landmarks' with what the model still sees.
 *
 * @param landmarks 68 points in picture pixels
 */
export async function estimateHeadPose(
  image: PixelImage,
  landmarks: readonly Point[],
  model: NeuralModel,
  buffers: CandidateBuffers = createCandidateBuffers()
): Promise<HeadPose> {
  const { poseCrop, poseInput } = buffers
  const square = poseSquare(landmarks)
  warpInto(image, squareToImage(square, poseCropSize), poseCrop)
  const pixels = poseCropSize * poseCropSize
  channels.forEach(({ mean, deviation }, channel) => {
    for (let pixel = 0; pixel < pixels; pixel++) {
      poseInput[channel * pixels + pixel] =
        ((poseCrop.data[pixel * 4 + channel] ?? 0) / 255 - mean) / deviation
    }
  })
  const outputs = await model.run(poseInput)
  return {
    yaw: -meanAngle(outputOf(outputs, 'output')),
    pitch: meanAngle(outputOf(outputs, '617')) - portraitPitch,
    roll: square.roll + meanAngle(outputOf(outputs, '618'))
  }
}

/** How much larger than the landmarks' extent the crop is, and how far it is moved up, as a share of their height. */
const growth = 1.3
const lift = 0.1

/** The square round all landmarks. Taken from them and not from the detector, it stays the same while tracking. */
function poseSquare(landmarks: readonly Point[]): TurnedSquare {
  const roll = rollOf(landmarks)
  const cosine = Math.cos((roll * Math.PI) / 180)
  const sine = Math.sin((roll * Math.PI) / 180)
  const across = extent(landmarks, ({ x, y }) => x * cosine + y * sine)
  const down = extent(landmarks, ({ x, y }) => y * cosine - x * sine)
  const height = down.end - down.start
  const u = (across.start + across.end) / 2
  const v = (down.start + down.end) / 2 - lift * height
  return {
    centre: { x: u * cosine - v * sine, y: u * sine + v * cosine },
    side: growth * Math.max(across.end - across.start, height),
    roll
  }
}

function extent(points: readonly Point[], value: (point: Point) => number): { start: number; end: number } {
  let start = Infinity
  let end = -Infinity
  for (const point of points) {
    start = Math.min(start, value(point))
    end = Math.max(end, value(point))
  }
  return { start, end }
}

/** The mean of the bins' angles, weighted by how likely each is, in degrees. */
function meanAngle(logits: Float32Array): number {
  return softmax(logits).reduce((sum, share, bin) => sum + share * (firstBin + bin * binWidth), 0)
}
