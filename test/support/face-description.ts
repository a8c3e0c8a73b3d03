import type { DetectedFace } from '@shared/domain/analysis'
import { alignFace } from '@shared/face/aligned-face'
import { detectFaces } from '@shared/face/detect-faces'
import { createFaceBuffers, type FaceBuffers } from '@shared/face/face-buffers'
import type { FaceModels } from '@shared/face/face-models'
import { extractFeatures } from '@shared/face/features'
import { findLandmarks } from '@shared/face/landmarks'
import type { PixelImage } from '@shared/face/pixel-image'

export interface DescribedFace {
  readonly face: DetectedFace
  /** 512 numbers of length 1. */
  readonly features: Float32Array
}

/**
 * Finds the largest face of a picture and computes its recognition features.
 *
 * @returns undefined when there is no face, or none whose points can be aligned
 */
export async function describeLargestFace(
  image: PixelImage,
  models: FaceModels,
  buffers: FaceBuffers = createFaceBuffers()
): Promise<DescribedFace | undefined> {
  const [face] = await detectFaces(image, models.detector, buffers)
  if (!face) return undefined
  const landmarks = await findLandmarks(image, face, models.landmarks, buffers)
  const aligned = alignFace(image, landmarks, buffers.aligned)
  if (!aligned) return undefined
  return { face, features: await extractFeatures(aligned, models.features, buffers) }
}
