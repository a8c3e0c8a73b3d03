import { eyeCropSize, livenessCropSize, poseCropSize } from './face-models'
import { createPixelImage, type PixelImage } from './pixel-image'

/** Working memory of the models for candidate shots. As with `FaceBuffers`: one set per sequence of calls. */
export interface CandidateBuffers {
  readonly poseCrop: PixelImage
  readonly poseInput: Float32Array
  readonly eyeCrop: PixelImage
  readonly eyeInput: Float32Array
  readonly livenessPixels: Float32Array
  readonly livenessInput: Float32Array
}

export function createCandidateBuffers(): CandidateBuffers {
  return {
    poseCrop: createPixelImage(poseCropSize, poseCropSize),
    poseInput: new Float32Array(poseCropSize * poseCropSize * 3),
    eyeCrop: createPixelImage(eyeCropSize, eyeCropSize),
    eyeInput: new Float32Array(eyeCropSize * eyeCropSize),
    livenessPixels: new Float32Array(livenessCropSize * livenessCropSize * 3),
    livenessInput: new Float32Array(livenessCropSize * livenessCropSize * 3)
  }
}
