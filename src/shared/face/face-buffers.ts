import { faceFrameSize } from './face-frame'
import { alignedFaceSize, detectorSize, landmarkCropSize } from './face-models'
import { createPixelImage, type PixelImage } from './pixel-image'
import { createSharpnessBuffers, type SharpnessBuffers } from './sharpness'

/** Working memory of one sequence of calls, so that a camera at 30 frames a second makes no garbage worth naming. */
export interface FaceBuffers {
  readonly detectorInput: Float32Array
  readonly landmarksCrop: PixelImage
  readonly landmarksInput: Float32Array
  readonly aligned: PixelImage
  readonly featuresInput: Float32Array
  readonly faceFrame: PixelImage
  readonly faceMask: Uint8Array
  readonly sharpness: SharpnessBuffers
}

/** One set per sequence of calls; calls that overlap in time must not share one. */
export function createFaceBuffers(): FaceBuffers {
  return {
    detectorInput: new Float32Array(detectorSize * detectorSize * 3),
    landmarksCrop: createPixelImage(landmarkCropSize, landmarkCropSize),
    landmarksInput: new Float32Array(landmarkCropSize * landmarkCropSize),
    aligned: createPixelImage(alignedFaceSize, alignedFaceSize),
    featuresInput: new Float32Array(alignedFaceSize * alignedFaceSize * 3),
    faceFrame: createPixelImage(faceFrameSize, faceFrameSize),
    faceMask: new Uint8Array(faceFrameSize * faceFrameSize),
    sharpness: createSharpnessBuffers(faceFrameSize)
  }
}
