import type { Box } from '../../domain/analysis'
import { type CandidateBuffers, createCandidateBuffers } from '../candidate-buffers'
import type { NeuralModel } from '../face-models'
import { judgeLiveness, livenessRegion } from '../liveness-model'
import type { PixelImage } from '../pixel-image'
import type { PresentationLimits } from './limits'

/**
 * How much of what the model was trained to see is in its crop. `whole`: the face with its surroundings, centred.
 * `moved`: as large, but the face is off its middle because the picture ends. `cut`: smaller, because the picture is.
 */
export type CropValidity = 'whole' | 'moved' | 'cut'

export interface LivenessCrop {
  readonly validity: CropValidity
  /** Side of the crop in sides of the face box. */
  readonly size: number
}

/** What the texture of one frame looks like. */
export interface TextureSample {
  /** 0 (print or screen) to 1 (live). */
  readonly score: number
  readonly crop: LivenessCrop
}

/** Tells what the liveness model gets to see of a face. */
export function livenessCropOf(
  image: { readonly width: number; readonly height: number },
  box: Box
): LivenessCrop {
  const region = livenessRegion(image, box)
  // In a picture without end the model gets all it wants.
  const wanted = livenessRegion({ width: Infinity, height: Infinity }, box)
  const size = region.width / box.width
  // Half a pixel: sides come out of divisions.
  if (wanted.width - region.width > 0.5) return { validity: 'cut', size }
  const dx = region.x + region.width / 2 - (box.x + box.width / 2)
  const dy = region.y + region.height / 2 - (box.y + box.height / 2)
  return { validity: Math.hypot(dx, dy) > 0.5 ? 'moved' : 'whole', size }
}

/**
 * Judges the texture of one frame.
 *
 * @param box of `detectFaces`
 */
export async function sampleTexture(
  image: PixelImage,
  box: Box,
  model: NeuralModel,
  buffers: CandidateBuffers = createCandidateBuffers()
): Promise<TextureSample> {
  return { score: await judgeLiveness(image, box, model, buffers), crop: livenessCropOf(image, box) }
}

export type TextureFinding = 'texture-live' | 'texture-unclear' | 'texture-attack' | 'texture-too-few'

export interface TextureJudgement {
  readonly finding: TextureFinding
  /** Median of the scores; undefined when there are too few. */
  readonly score: number | undefined
  /** The crops were cut so much that the score cannot speak for a living face, only against it. */
  readonly cropsCut: boolean
}

/**
 * Combines the last samples by their median, which one bad frame cannot move far.
 *
 * Samples with enough surroundings count alone when there are enough of them.
 */
export function judgeTexture(
  samples: readonly TextureSample[],
  { attackBelow, liveFrom, fewest, leastCrop }: PresentationLimits['texture']
): TextureJudgement {
  const roomy = samples.filter(({ crop }) => crop.size >= leastCrop)
  const cropsCut = roomy.length < fewest
  const counted = cropsCut ? samples : roomy
  if (counted.length < fewest) return { finding: 'texture-too-few', score: undefined, cropsCut }
  const score = median(counted.map((sample) => sample.score))
  if (score < attackBelow) return { finding: 'texture-attack', score, cropsCut }
  return { finding: score >= liveFrom ? 'texture-live' : 'texture-unclear', score, cropsCut }
}

/** The lower of the two in the middle when their number is even: in doubt against the face. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN
}
