import type { Box } from '@shared/domain/analysis'
import { confidenceFromSimilarity } from '@shared/face/confidence'
import type { DescribedFace, DescribedPicture } from '../../engine/face-engine'
import type { Candidate } from '../../recognition/gallery'
import type { Services } from '../app-env'
import { wireBox } from '../boxes'
import { edgePersonOf, personItemOf } from '../people-answers'

export interface PublishInput {
  readonly detectorName: string
  readonly ianaTimeZone: string
  readonly detectTimeUtc: string
  readonly allowDoubleDetection: boolean
  readonly includePerson: boolean
}

export interface PublishedFace {
  readonly faceId: string | null
  readonly detectionId: string | null
  readonly boundingBox: Box
  /** That the face is the matched person's; below one half when nobody matched. */
  readonly confidence: number
  /** The detector's score stands in: the sandbox measures no quality. */
  readonly quality: number
  readonly person: ReturnType<typeof edgePersonOf> | ReturnType<typeof personItemOf> | null
}

/** Matches the faces of a picture against everybody enrolled and records each as a detection, or none of them. */
export function publishFaces(
  services: Services,
  picture: DescribedPicture & { readonly jpeg: Uint8Array },
  input: PublishInput
): PublishedFace[] {
  return services.storage.transaction(() => recordFaces(services, picture, input))
}

function recordFaces(
  services: Services,
  { faces, jpeg, ...size }: DescribedPicture & { readonly jpeg: Uint8Array },
  input: PublishInput
): PublishedFace[] {
  const { storage, policy, recentFaces, newId } = services
  let pictureId: number | undefined
  const published: PublishedFace[] = []
  for (const face of faces) {
    const { match, confidence } = findMatch(services, face)
    const faceId = match?.faceId ?? newId()
    const repeated =
      !input.allowDoubleDetection &&
      face.features !== undefined &&
      recentFaces.isRepeat({ detectorName: input.detectorName, features: face.features })
    if (repeated && policy.suppressedDuplicate === 'omit') continue
    const detectionId = repeated ? null : newId()
    if (detectionId !== null) {
      pictureId ??= storage.detectionPictures.add(jpeg, policy.keptDetectionPictures)
      storage.detections.add({
        ...input,
        detectionId,
        faceId,
        personId: match?.personId,
        confidence,
        pictureId
      })
    }
    published.push({
      faceId: match || policy.unmatchedFaceId === 'new' ? faceId : null,
      detectionId,
      boundingBox: wireBox(face.box, size, policy.boxUnit),
      confidence,
      quality: face.score,
      person: match && input.includePerson ? includedPerson(services, match) : null
    })
  }
  return published
}

function findMatch(
  { gallery, policy }: Services,
  { features }: DescribedFace
): { match: Candidate | undefined; confidence: number } {
  const best = features && gallery.findBest(features)
  if (!best) return { match: undefined, confidence: 0 }
  const match = best.similarity >= policy.matchThreshold ? best : undefined
  return { match, confidence: confidenceFromSimilarity(best.similarity) }
}

function includedPerson(services: Services, { personId, faceId }: Candidate) {
  return services.policy.includedPerson === 'edge-person'
    ? edgePersonOf(services, personId, faceId)
    : personItemOf(services, personId)
}
