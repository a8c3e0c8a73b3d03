import type { FrameAnalysis } from '../domain/analysis'
import { detectFaces } from './detect-faces'
import { createFaceBuffers, type FaceBuffers } from './face-buffers'
import type { FaceModels } from './face-models'
import { findLandmarks } from './landmarks'
import { measureSubject } from './measure-subject'
import type { PixelImage } from './pixel-image'

/** Analysis needs no recognition features: those are the server's business. */
export type AnalysisModels = Pick<FaceModels, 'detector' | 'landmarks'>

/**
 * Finds the faces of a picture and measures the largest one, the subject.
 *
 * @param buffers working memory; must not be shared between calls that overlap in time
 */
export async function analyzePicture(
  image: PixelImage,
  models: AnalysisModels,
  buffers: FaceBuffers = createFaceBuffers()
): Promise<FrameAnalysis> {
  const { width, height } = image
  const found = await detectFaces(image, models.detector, buffers)
  const faces = found.map(({ box, score }) => ({ box, score }))
  const [largest] = found
  if (!largest) return { width, height, faces }
  const landmarks = await findLandmarks(image, largest, models.landmarks, buffers)
  return { width, height, faces, subject: measureSubject(image, faces, landmarks, buffers.quality) }
}
