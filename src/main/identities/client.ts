import type { PersonName } from '@shared/domain/person'
import type { Alias } from '@shared/identities/generated/types.gen'
import { ok, type Result } from '@shared/result'
import {
  checkImageReference,
  compareFaces,
  enrollFace,
  publishWithResponse,
  readAliases,
  readEnrollmentPhoto,
  readUserProfile,
  upsertAlias
} from './generated/sdk.gen'
import { type MatchedFace, matchedFace } from './matched-face'
import type { Client } from './sdk-client'

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
  /** Turns off the server's duplicate prevention, which the vendor asks to do sparingly. */
  readonly allowDoubleDetection?: boolean
}

/** @param client sends the SDK's calls signed in */
export function createIdentitiesClient(client: Client): IdentitiesClient {
  return {
    checkAccount: async () => {
      const answer = await readUserProfile({ client })
      return answer.ok ? ok() : answer
    },

    enrollFace: async (jpeg, photoReferenceId) => {
      const answer = await enrollFace({ client, body: { faceImage: base64(jpeg), photoReferenceId } })
      if (!answer.ok) return answer
      if (typeof answer.value === 'string') return ok({ personId: answer.value })
      const { personId, faceId } = answer.value
      return ok(faceId ? { personId, faceId } : { personId })
    },

    imageReferenceExists: async (referenceId) => {
      const answer = await checkImageReference({ client, path: { referenceId } })
      // Undocumented: a JSON boolean, or the status alone, 200 against 404.
      if (isNotFound(answer)) return ok(false)
      return answer.ok ? ok(answer.value !== false) : answer
    },

    readAliases: (personId) => readAliases({ client, path: { personId } }),

    addAlias: async (personId, { firstName, lastName }) => {
      const answer = await upsertAlias({ client, path: { personId }, body: { firstName, lastName } })
      return answer.ok ? ok() : answer
    },

    publishLargestFace: async ({ jpeg, detectorName, timeZone, detectedAt, allowDoubleDetection }) => {
      const answer = await publishWithResponse({
        client,
        body: {
          expanded: base64(jpeg),
          detectorName,
          ianaTimeZone: timeZone,
          // The documented samples have no fraction of a second.
          detectTimeUtc: detectedAt.toISOString().replace(/\.\d+Z$/, 'Z'),
          largestFaceOnly: true,
          includePerson: true,
          allowDoubleDetection
        }
      })
      // Undocumented whether "no face" is an empty list or a 404; both are understood.
      if (isNotFound(answer)) return ok(undefined)
      if (!answer.ok) return answer
      const [face] = answer.value.faces ?? []
      return ok(face && matchedFace(face))
    },

    compareFaces: async (first, second) => {
      const body = { faceImage1: base64(first), faceImage2: base64(second) }
      const answer = await compareFaces({ client, body })
      return answer.ok ? ok(answer.value.confidence) : answer
    },

    readEnrollmentPhoto: async (faceId) => {
      const answer = await readEnrollmentPhoto({ client, path: { faceId } })
      return answer.ok ? ok(new Uint8Array(await answer.value.arrayBuffer())) : answer
    }
  }
}

function isNotFound(answer: Result<unknown>): boolean {
  return !answer.ok && answer.error.code === 'identities/not-found'
}

/** Bare base64 without a `data:` prefix, as in the documented samples. */
function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
