import type { AnalysisModels } from '../analyze-picture'
import { fitBystanders } from '../bystander-box'
import { detectFaces, type FoundFace } from '../detect-faces'
import { createFaceBuffers, type FaceBuffers } from '../face-buffers'
import type { PictureModels } from '../face-models'
import { findLandmarks } from '../landmarks'
import { overlapOf, sameFaceOverlap } from '../merge-candidates'
import type { PixelImage } from '../pixel-image'
import { doubtAbout } from '../tracking/doubts'
import { closeLookLimits, confirmFace } from './confirm-face'
import { lookClosely } from './look-closely'
import { isFace, type Opinions } from './opinions'
import { detectAgain } from './second-detector'

export type FindingModels = AnalysisModels & Partial<PictureModels>

/** Places looked at closely, at most: a crowd, or a starry sky. */
const mostPlaces = 40

/**
 * Finds the faces of a picture: with the second detector among the models thoroughly, as picture files deserve, without
 * it quickly.
 *
 * @returns boxes in picture pixels, which may reach outside the picture; largest area first
 */
export async function findFaces(
  image: PixelImage,
  models: FindingModels,
  buffers: FaceBuffers = createFaceBuffers()
): Promise<readonly FoundFace[]> {
  const { secondDetector } = models
  if (!secondDetector) return detectFaces(image, models.detector, buffers)
  const opinions = await askForOpinions(image, { ...models, secondDetector }, buffers)
  return facesOf(opinions.filter((opinion) => isFace(opinion)))
}

/** The faces of a still of the camera. */
export interface StillFaces {
  /** What is surely a face, largest area first. */
  readonly sure: readonly FoundFace[]
  /** With what only a quick look takes for one. */
  readonly all: readonly FoundFace[]
}

/**
 * Finds the faces of a still and looks closely at each: a frame may mistake a cat for a person, a shot must not.
 *
 * With the second detector among the models all faces are sure.
 *
 * @param isPortrait cut out around one face: it was looked at closely before, and the picture itself is a close look
 */
export async function findSureFaces(
  image: PixelImage,
  models: FindingModels,
  buffers: FaceBuffers = createFaceBuffers(),
  isPortrait = false
): Promise<StillFaces> {
  const found = await findFaces(image, models, buffers)
  if (models.secondDetector) return { sure: found, all: found }
  const all = await fitBystanders(image, found, models.landmarks, buffers)
  const sure: FoundFace[] = []
  for (const [rank, face] of all.slice(0, mostPlaces).entries()) {
    const isSeenClosely = isPortrait && rank === 0 && face.score >= closeLookLimits.sure
    if (isSeenClosely || (await confirmFace(image, face, models, buffers))) sure.push(face)
  }
  return { sure, all }
}

/** Asks both detectors, looks closely at every place that either named, and tries landmarks there. */
export async function askForOpinions(
  image: PixelImage,
  { detector, landmarks: model, secondDetector }: AnalysisModels & PictureModels,
  buffers: FaceBuffers
): Promise<readonly Opinions[]> {
  const first = await detectFaces(image, detector, buffers)
  const second = await detectAgain(image, secondDetector)
  const opinions: Opinions[] = []
  for (const { face, whole, second: other } of placesOf(first, second).slice(0, mostPlaces)) {
    const close = await lookClosely(image, face, detector, buffers)
    const best = close && close.score > whole ? close : face
    const landmarks = await findLandmarks(image, best, model, buffers)
    opinions.push({
      face: best,
      whole,
      close: close?.score ?? 0,
      second: other,
      doubt: doubtAbout(best, landmarks, image)
    })
  }
  return opinions
}

type Place = Pick<Opinions, 'face' | 'whole' | 'second'>

/** What both saw is one place; surest first. */
function placesOf(first: readonly FoundFace[], second: readonly FoundFace[]): Place[] {
  const firstPlaces = first.map((face) => ({
    face,
    whole: face.score,
    second: second.reduce((most, other) => (isSame(face, other) ? Math.max(most, other.score) : most), 0)
  }))
  const secondPlaces = second
    .filter((face) => !first.some((other) => isSame(face, other)))
    .map((face) => ({ face, whole: 0, second: face.score }))
  const sureness = ({ whole, second }: Place): number => whole + second
  return [...firstPlaces, ...secondPlaces].toSorted((one, other) => sureness(other) - sureness(one))
}

/** The faces that stay when close looks at two places ended at one face; largest area first. */
export function facesOf(opinions: readonly Opinions[]): readonly FoundFace[] {
  const faces: FoundFace[] = []
  for (const { face } of opinions) if (!faces.some((other) => isSame(face, other))) faces.push(face)
  return faces.toSorted((one, other) => areaOf(other) - areaOf(one))
}

function isSame(one: FoundFace, other: FoundFace): boolean {
  return overlapOf(one.box, other.box) > sameFaceOverlap
}

function areaOf({ box }: FoundFace): number {
  return box.width * box.height
}
