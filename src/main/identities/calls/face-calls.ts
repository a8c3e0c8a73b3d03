import type { FoundFace } from '@shared/domain/face-detection'
import { ok, type Result } from '@shared/result'
import {
  checkImageReference,
  compareFaces,
  detectFaces,
  enrollFace,
  lookup,
  publish,
  publishWithResponse,
  recognize
} from '../generated/sdk.gen'
import type { Client } from '../sdk-client'
import { confidenceOf } from '../wire/confidences'
import {
  edgeMatchOf,
  largestFaceOf,
  type EnrolledFace,
  enrolledFaceOf,
  foundFaceOf,
  type MatchedFace,
  type PictureSize
} from '../wire/faces'
import { wireInstant } from '../wire/instants'
import { base64, done, isNotFound, mapAnswer, refuseWebPage } from './answers'

/** JPEGs in, plain values out. */
export interface FaceCalls {
  /**
   * Makes a nameless person from a face, or adds a photo to a person. Not repeatable: ask `imageReferenceExists` before
   * sending it again.
   */
  enrollFace(
    jpeg: Uint8Array,
    photoReferenceId: string,
    options?: { readonly personId?: string; readonly force?: boolean }
  ): Promise<Result<EnrolledFace>>
  imageReferenceExists(photoReferenceId: string): Promise<Result<boolean>>
  /** Searches for the largest face of a picture. Records a detection on the server. Undefined: no face was found. */
  publishLargestFace(probe: Probe): Promise<Result<MatchedFace | undefined>>
  /** Records a detection. Success means that the server took the picture, not that it found a face. */
  publish(detection: Sighting): Promise<Result<undefined>>
  /** Searches by an aligned crop, 112x112. Undefined: no face, or nobody who matches; the server does not say which. */
  recognize(crop: Sighting): Promise<Result<MatchedFace | undefined>>
  lookup(crop: AlignedCrop): Promise<Result<MatchedFace | undefined>>
  /** @param size of the upright picture, in pixels */
  detectFaces(jpeg: Uint8Array, size: PictureSize): Promise<Result<FoundFace[]>>
  compareFaces(first: Uint8Array, second: Uint8Array): Promise<Result<ComparedFaces>>
}

export interface Sighting {
  readonly jpeg: Uint8Array
  readonly detectorName: string
  readonly timeZone: string
  readonly detectedAt: Date
}

export interface Probe extends Sighting {
  /** Turns off the server's duplicate prevention, which the vendor asks to do sparingly. */
  readonly allowDoubleDetection?: boolean
}

export interface AlignedCrop {
  readonly jpeg: Uint8Array
  readonly embeddings?: { readonly model: string; readonly values: Uint8Array }
}

export interface ComparedFaces {
  /** The server's confidence, 0 to 1, that both pictures show one person. */
  readonly confidence: number
  /** The server's own verdict, if it has one. */
  readonly isMatch?: boolean
}

export function createFaceCalls(client: Client): FaceCalls {
  return {
    enrollFace: async (jpeg, photoReferenceId, { personId, force } = {}) => {
      const query = {
        ...(personId === undefined ? {} : { personId }),
        ...(force === undefined ? {} : { forceEnrollment: force })
      }
      const body = { faceImage: base64(jpeg), photoReferenceId }
      return mapAnswer(await enrollFace({ client, body, query }), enrolledFaceOf)
    },

    imageReferenceExists: async (referenceId) => {
      const answer = await checkImageReference({ client, path: { referenceId } })
      // Undocumented: a JSON boolean, or the status alone, 200 against 404.
      if (isNotFound(answer)) return ok(false)
      return mapAnswer(answer, (exists) => exists !== false)
    },

    publishLargestFace: async ({ allowDoubleDetection, ...probe }) => {
      const body = {
        ...sightingOf(probe),
        largestFaceOnly: true,
        includePerson: true,
        ...(allowDoubleDetection === undefined ? {} : { allowDoubleDetection })
      }
      const answer = await publishWithResponse({ client, body })
      // Undocumented whether "no face" is an empty list or a 404; both are understood.
      if (isNotFound(answer)) return ok(undefined)
      return mapAnswer(answer, largestFaceOf)
    },

    publish: async (sighting) => {
      const answer = await publish({ client, body: sightingOf(sighting) })
      return done(refuseWebPage(answer, 'POST api/v1/faceEdge/publish'))
    },

    recognize: async (crop) => {
      const { expanded: croppedAligned, ...sighting } = sightingOf(crop)
      const answer = await recognize({ client, body: { ...sighting, croppedAligned } })
      return isNotFound(answer) ? ok(undefined) : mapAnswer(answer, edgeMatchOf)
    },

    lookup: async ({ jpeg, embeddings }) => {
      const body = {
        CroppedAligned: new File([copyOf(jpeg)], 'face.jpg', { type: 'image/jpeg' }),
        ...(embeddings === undefined
          ? {}
          : {
              Embeddings: new File([copyOf(embeddings.values)], 'embeddings.bin'),
              RecognitionModel: embeddings.model
            })
      }
      const answer = await lookup({ client, body })
      return isNotFound(answer) ? ok(undefined) : mapAnswer(answer, edgeMatchOf)
    },

    detectFaces: async (jpeg, size) => {
      const answer = await detectFaces({ client, body: { faceImage: base64(jpeg) } })
      // Undocumented, as above.
      if (isNotFound(answer)) return ok([])
      return mapAnswer(answer, (faces) => faces.map((face) => foundFaceOf(face, size)))
    },

    compareFaces: async (first, second) => {
      const body = { faceImage1: base64(first), faceImage2: base64(second) }
      return mapAnswer(await compareFaces({ client, body }), ({ confidence, isMatch }) => ({
        confidence: confidenceOf(confidence) ?? 0,
        ...(typeof isMatch === 'boolean' ? { isMatch } : {})
      }))
    }
  }
}

function sightingOf({ jpeg, detectorName, timeZone, detectedAt }: Sighting) {
  return {
    expanded: base64(jpeg),
    detectorName,
    ianaTimeZone: timeZone,
    detectTimeUtc: wireInstant(detectedAt)
  }
}

/** A `File` takes bytes of an ArrayBuffer only; what came over the bridge may lie in another kind. */
function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
