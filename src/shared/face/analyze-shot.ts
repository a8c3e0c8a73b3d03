import type { CandidateEvidence, DetectedFace, ShotAnalysis } from '../domain/analysis'
import type { AnalysisModels } from './analyze-picture'
import { judgeEyes } from './eye-model'
import { createFaceBuffers, type FaceBuffers } from './face-buffers'
import type { CandidateModels, PictureModels } from './face-models'
import { findLandmarks } from './landmarks'
import { measureSubject } from './measure-subject'
import type { PixelImage } from './pixel-image'
import { type PortraitCrop, proposePortraitCrop } from './portrait-crop'
import { estimateHeadPose } from './pose-model'
import { sampleTexture, type TextureSample } from './presentation-attack/texture'
import { findSureFaces } from './thorough-detection/find-faces'

/** The head pose model and, for camera frames, the second detector are second opinions and may be left out. */
export type ShotModels = AnalysisModels &
  Pick<CandidateModels, 'eyes' | 'liveness'> &
  Partial<CandidateModels> &
  Partial<PictureModels>

/** What is known of a picture before the shot is cut out of it. */
export interface Candidate {
  readonly crop: PortraitCrop
  /** All faces of the whole picture, largest first. */
  readonly faces: readonly DetectedFace[]
  /** A close look confirmed them. Otherwise the shot will show nobody, so that a person hears why there is none. */
  readonly isSure: boolean
  readonly texture?: TextureSample
}

/**
 * Looks at a whole picture for the shot in it: who is the subject, and which part shows nobody else.
 *
 * @param withTexture also ask the liveness model, which costs as much as a detection
 * @returns undefined when there is no face
 */
export async function inspectCandidate(
  image: PixelImage,
  models: ShotModels,
  buffers: FaceBuffers = createFaceBuffers(),
  withTexture = true
): Promise<Candidate | undefined> {
  const { sure, all } = await findSureFaces(image, models, buffers)
  const isSure = sure.length > 0
  const found = isSure ? sure : all
  const [largest, ...others] = found
  if (!largest) return undefined
  const landmarks = await findLandmarks(image, largest, models.landmarks, buffers)
  return {
    crop: proposePortraitCrop(image, landmarks, others),
    faces: found,
    isSure,
    ...(withTexture && {
      texture: await sampleTexture(image, largest.box, models.liveness, buffers.candidate)
    })
  }
}

/**
 * Measures a shot with everything there is.
 *
 * @param image what the shot shows, at full resolution
 * @param candidate of `inspectCandidate`
 */
export async function analyzeShot(
  image: PixelImage,
  candidate: Candidate | undefined,
  models: ShotModels,
  buffers: FaceBuffers = createFaceBuffers()
): Promise<ShotAnalysis> {
  const { width, height } = image
  // Twice seen closely, in its picture and cut out of it: each look alone took a tilted cat for a person.
  const found = candidate?.isSure ? (await findSureFaces(image, models, buffers, true)).sure : []
  const faces = found.map(({ box, score }) => ({ box, score }))
  const [largest] = found
  if (!largest || !candidate) return { width, height, faces }
  const landmarks = await findLandmarks(image, largest, models.landmarks, buffers)
  const openEyes = await judgeEyes(image, landmarks, models.eyes, buffers.candidate)
  const evidence: CandidateEvidence = {
    openEyes,
    ...(candidate.texture && { texture: candidate.texture }),
    ...(models.pose && { pose: await estimateHeadPose(image, landmarks, models.pose, buffers.candidate) })
  }
  const subject = measureSubject(image, faces, landmarks, buffers.quality, 'shot', { openEyes })
  return { width, height, faces, subject, evidence }
}
