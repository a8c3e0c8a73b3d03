import type { FoundFace } from '@shared/domain/face-detection'
import type { RecognizedPerson } from '@shared/domain/recognition'
import type * as wire from '@shared/identities/generated/types.gen'
import { confidenceOf } from './confidences'
import { idOf, withId } from './ids'
import { recognizedPersonOf } from './people'

/** A face that the server found in a probe, with the person it belongs to if the server knows one. */
export interface MatchedFace {
  /** 0 to 1; absent when the server named none. */
  readonly confidence?: number
  /** Addresses the enrollment photo of a match. */
  readonly faceId?: string
  /** Absent for a detection that was held back as a duplicate. */
  readonly detectionId?: string
  readonly person?: RecognizedPerson
}

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * The face of a picture that was published for its largest face only. Undocumented whether the list comes in an object.
 *
 * @returns undefined when no face was found
 */
export function largestFaceOf(answer: wire.FaceEdgePublishAnswer): MatchedFace | undefined {
  const [face] = Array.isArray(answer) ? answer : (answer.faces ?? [])
  return face && matchedFaceOf(face)
}

function matchedFaceOf({ person, ...face }: wire.PublishedFace): MatchedFace {
  const confidence = confidenceOf(face.confidence)
  return {
    ...(confidence === undefined ? {} : { confidence }),
    ...withId('faceId', idOf(person?.faceId) ?? face.faceId),
    ...withId('detectionId', face.detectionId),
    ...(person ? { person: recognizedPersonOf(person) } : {})
  }
}

/** Recognition by a crop answers a person without a confidence and without a detection. */
export function edgeMatchOf(person: wire.EdgePerson): MatchedFace {
  return { ...withId('faceId', person.faceId), person: recognizedPersonOf(person) }
}

/** @param picture pixels of the upright picture that was sent */
export function foundFaceOf(face: wire.DetectedFace, picture: PictureSize): FoundFace {
  const confidence = confidenceOf(face.confidence)
  return {
    box: boxOf(face.boundingBox, picture),
    ...(confidence === undefined ? {} : { confidence }),
    ...(typeof face.quality === 'number' ? { quality: face.quality } : {})
  }
}

/** Undocumented whether boxes are in pixels or in shares of the picture's size. No face is one pixel large. */
function boxOf({ x, y, width, height }: wire.BoundingBox, picture: PictureSize): FoundFace['box'] {
  if ([x, y, width, height].some((length) => Math.abs(length) > 1)) return { x, y, width, height }
  const { width: perX, height: perY } = picture
  return { x: x * perX, y: y * perY, width: width * perX, height: height * perY }
}

export interface EnrolledFace {
  readonly personId: string
  readonly faceId?: string
}

/** The person's id, alone or in an object. */
export function enrolledFaceOf(answer: wire.FaceEnrollAnswer): EnrolledFace {
  if (typeof answer === 'string') return { personId: answer }
  return { personId: answer.personId, ...withId('faceId', answer.faceId) }
}
