import type { PersonName } from '@shared/domain/person'
import { identitiesPaths as paths } from '@shared/identities/paths'
import {
  type Alias,
  aliasList,
  checkImageReferenceAnswer,
  faceCompareAnswer,
  faceEnrollAnswer,
  publishWithResponseAnswer,
  userProfile
} from '@shared/identities/wire'
import { ok, type Result } from '@shared/result'
import { type Api, readBytes, readJson, readNothing } from './api'
import { type MatchedFace, matchedFace } from './matched-face'

/** The Identities server as the station's services see it. JPEGs in, plain values out; wire details stay inside. */
export interface IdentitiesClient {
  /** Any account may ask for its own profile, so success means reachable and signed in, and no more. */
  checkAccount(): Promise<Result<undefined>>
  /** Makes a nameless person from a face. Not repeatable: ask `imageReferenceExists` before sending it again. */
  enrollFace(jpeg: Uint8Array, photoReferenceId: string): Promise<Result<EnrolledFace>>
  imageReferenceExists(photoReferenceId: string): Promise<Result<boolean>>
  readAliases(personId: string): Promise<Result<Alias[]>>
  /** Makes a new alias. Not repeatable: read the aliases before sending it again. */
  addAlias(personId: string, name: PersonName): Promise<Result<undefined>>
  /** Searches for the largest face of a picture. Records a detection on the server. Undefined: no face was found. */
  publishLargestFace(probe: Probe): Promise<Result<MatchedFace | undefined>>
  /** @returns the server's confidence, 0 to 1, that both pictures show one person */
  compareFaces(first: Uint8Array, second: Uint8Array): Promise<Result<number>>
  readEnrollmentPhoto(faceId: string): Promise<Result<Uint8Array<ArrayBuffer>>>
}

export interface EnrolledFace {
  readonly personId: string
  readonly faceId?: string
}

export interface Probe {
  readonly jpeg: Uint8Array
  readonly detectorName: string
  readonly timeZone: string
  readonly detectedAt: Date
}

/** @param send sends a request signed in */
export function createIdentitiesClient(send: Api): IdentitiesClient {
  return {
    checkAccount: async () => {
      const answer = await send({ method: 'get', path: paths.userProfile, read: readJson(userProfile) })
      return answer.ok ? ok() : answer
    },

    enrollFace: async (jpeg, photoReferenceId) => {
      const answer = await send({
        method: 'post',
        path: paths.faceEnroll,
        json: { faceImage: base64(jpeg), photoReferenceId },
        read: readJson(faceEnrollAnswer)
      })
      if (!answer.ok) return answer
      const { personId, faceId } = answer.value
      return ok(faceId ? { personId, faceId } : { personId })
    },

    imageReferenceExists: async (referenceId) => {
      const answer = await send({
        method: 'get',
        path: paths.checkImageReference,
        parameters: { referenceId },
        read: readImageReference
      })
      // Undocumented whether "no" is a body or a 404; both are understood.
      return isNotFound(answer) ? ok(false) : answer
    },

    readAliases: (personId) =>
      send({ method: 'get', path: paths.aliases, parameters: { personId }, read: readJson(aliasList) }),

    addAlias: (personId, { firstName, lastName }) =>
      send({
        method: 'put',
        path: paths.aliases,
        parameters: { personId },
        json: { firstName, lastName },
        read: readNothing
      }),

    publishLargestFace: async ({ jpeg, detectorName, timeZone, detectedAt }) => {
      const answer = await send({
        method: 'post',
        path: paths.publishWithResponse,
        json: {
          expanded: base64(jpeg),
          detectorName,
          ianaTimeZone: timeZone,
          // The documented samples have no fraction of a second.
          detectTimeUtc: detectedAt.toISOString().replace(/\.\d+Z$/, 'Z'),
          largestFaceOnly: true,
          includePerson: true
        },
        read: readJson(publishWithResponseAnswer)
      })
      // Undocumented whether "no face" is an empty list or a 404; both are understood.
      if (isNotFound(answer)) return ok(undefined)
      if (!answer.ok) return answer
      const [face] = answer.value.faces ?? []
      return ok(face && matchedFace(face))
    },

    compareFaces: async (first, second) => {
      const answer = await send({
        method: 'post',
        path: paths.faceCompare,
        json: { faceImage1: base64(first), faceImage2: base64(second) },
        read: readJson(faceCompareAnswer)
      })
      return answer.ok ? ok(answer.value.confidence) : answer
    },

    readEnrollmentPhoto: (faceId) =>
      send({ method: 'get', path: paths.enrollmentPhoto, parameters: { faceId }, read: readBytes })
  }
}

/** The answer is undocumented: a JSON boolean, or the status alone. */
async function readImageReference(response: Response): Promise<boolean> {
  const body = await response.text()
  return body === '' || checkImageReferenceAnswer.parse(JSON.parse(body))
}

function isNotFound(answer: Result<unknown>): boolean {
  return !answer.ok && answer.error.code === 'identities/not-found'
}

/** Bare base64 without a `data:` prefix, as in the documented samples. */
function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
