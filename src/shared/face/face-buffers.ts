import { type CandidateBuffers, createCandidateBuffers } from './candidate-buffers'
import { alignedFaceSize, detectorSize, landmarkCropSize } from './face-models'
import { createPixelImage, type PixelImage } from './pixel-image'
import { createQualityBuffers, type QualityBuffers } from './quality/quality-buffers'

/** Working memory of one sequence of calls, so that a camera at 30 frames a second makes no garbage worth naming. */
export interface FaceBuffers {
  readonly detectorInput: Float32Array
  readonly landmarksCrop: PixelImage
  readonly landmarksInput: Float32Array
  readonly aligned: PixelImage
  readonly featuresInput: Float32Array
  readonly quality: QualityBuffers
  readonly candidate: CandidateBuffers
}

/** One set per sequence of calls; calls that overlap in time must not share one. */
export function createFaceBuffers(): FaceBuffers {
  return {
    detectorInput: new Float32Array(detectorSize * detectorSize * 3),
    landmarksCrop: createPixelImage(landmarkCropSize, landmarkCropSize),
    landmarksInput: new Float32Array(landmarkCropSize * landmarkCropSize),
    aligned: createPixelImage(alignedFaceSize, alignedFaceSize),
    featuresInput: new Float32Array(alignedFaceSize * alignedFaceSize * 3),
    quality: createQualityBuffers(),
    candidate: createCandidateBuffers()
  }
}
