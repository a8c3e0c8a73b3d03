import type { AnalysisModels } from '../analyze-picture'
import type { FoundFace } from '../detect-faces'
import type { FaceBuffers } from '../face-buffers'
import { findLandmarks } from '../landmarks'
import type { PixelImage } from '../pixel-image'
import { doubtAbout } from '../tracking/doubts'
import { lookClosely } from './look-closely'

/**
 * How sure BlazeFace must be when it looks closely: from `least` on if the landmarks are a face's, from `sure` on
 * whatever they are. 130 portraits fit for enrollment begin at 0.84. Of 160 frames with a cat and other things that are
 * no face it took 66 for one, at first; looking closely it reached 0.71 there with odd landmarks, 0.61 with good ones.
 * Cut out as shots, the same begin at 0.78 and 170 frames without a face end at 0.69: there one look is enough.
 */
export const closeLookLimits = { least: 0.65, sure: 0.75 } as const

/** Looks closely whether there really is a face. Costs one more detection, and landmarks where that is not clear. */
export async function confirmFace(
  image: PixelImage,
  face: FoundFace,
  { detector, landmarks: model }: AnalysisModels,
  buffers: FaceBuffers
): Promise<boolean> {
  const close = await lookClosely(image, face, detector, buffers)
  if (!close || close.score < closeLookLimits.least) return false
  if (close.score >= closeLookLimits.sure) return true
  const best = close.score > face.score ? close : face
  const landmarks = await findLandmarks(image, best, model, buffers)
  return doubtAbout(best, landmarks, image) === undefined
}
