import type { DetectedFace, Point } from '@shared/domain/analysis'
import { detectFaces } from '@shared/face/detect-faces'
import type { FaceBuffers } from '@shared/face/face-buffers'
import type { FaceModels } from '@shared/face/face-models'
import { findLandmarks } from '@shared/face/landmarks'
import type { PixelImage } from '@shared/face/pixel-image'
import { readFaceTable } from './face-folder'

/** One row of the table of labelled pictures. */
export interface LabelledPicture {
  readonly file: string
  readonly faces: number
  readonly tag: string
  /** What a person proposed to do with it: `accept`, or the reason why not. */
  readonly verdict: string
}

export function labelledPictures(): readonly LabelledPicture[] {
  return readFaceTable('labels.csv').map(([file = '', faces, tag = '', , verdict = '']) => ({
    file,
    faces: Number(faces),
    tag,
    verdict
  }))
}

export interface SeenFace {
  /** Largest first. */
  readonly faces: readonly DetectedFace[]
  readonly landmarks: readonly Point[]
}

/** The largest face of a picture; undefined when none is found. */
export async function seeFace(
  image: PixelImage,
  models: Pick<FaceModels, 'detector' | 'landmarks'>,
  buffers: FaceBuffers
): Promise<SeenFace | undefined> {
  const faces = await detectFaces(image, models.detector, buffers)
  const [largest] = faces
  if (!largest) return undefined
  return { faces, landmarks: await findLandmarks(image, largest, models.landmarks, buffers) }
}

/** The value below which a share of the numbers lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}
