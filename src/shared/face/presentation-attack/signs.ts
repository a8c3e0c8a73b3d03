import type { FrameAnalysis } from '../../domain/analysis'
import { type CandidateBuffers, createCandidateBuffers } from '../candidate-buffers'
import { judgeEyes } from '../eye-model'
import type { CandidateModels } from '../face-models'
import type { PixelImage } from '../pixel-image'
import { sampleTexture } from './texture'

/** What a frame is looked at for, beyond what guidance needs. Each costs the run of another model. */
export interface SignsWanted {
  readonly eyes: boolean
  readonly texture: boolean
}

export const noSignsWanted: SignsWanted = { eyes: false, texture: false }

/**
 * Adds what was asked for to the subject of a frame. Without a subject no model runs.
 *
 * @param analysis of `image`; the boxes may come from the detector or from tracking, which moves scores little
 */
export async function addSigns(
  image: PixelImage,
  analysis: FrameAnalysis,
  wanted: SignsWanted,
  models: Pick<CandidateModels, 'eyes' | 'liveness'>,
  buffers: CandidateBuffers = createCandidateBuffers()
): Promise<FrameAnalysis> {
  const { subject } = analysis
  const [face] = analysis.faces
  if (!subject || !face) return analysis
  const needsEyes = wanted.eyes && subject.openEyes === undefined
  if (!needsEyes && !wanted.texture) return analysis
  return {
    ...analysis,
    subject: {
      ...subject,
      ...(needsEyes && { openEyes: await judgeEyes(image, subject.landmarks, models.eyes, buffers) }),
      ...(wanted.texture && { texture: await sampleTexture(image, face.box, models.liveness, buffers) })
    }
  }
}
