import type { Detection, DetectionQuery } from '@shared/domain/detection'
import type { Result } from '@shared/result'
import { readDetectionsOfFace, readDetectionsOfPerson } from '../generated/sdk.gen'
import type { Client } from '../sdk-client'
import { detectionOf } from '../wire/detections'
import { mapAnswer } from './answers'

/** Sightings. The server's own default is oldest first, so the order is always said. */
export interface DetectionCalls {
  readDetectionsOfPerson(personId: string, query: DetectionQuery): Promise<Result<Detections>>
  readDetectionsOfFace(faceId: string, query: DetectionQuery): Promise<Result<Detections>>
}

export interface Detections {
  readonly detections: readonly Detection[]
  /** How many the server answered, among them those without a time. */
  readonly answered: number
}

export function createDetectionCalls(client: Client): DetectionCalls {
  return {
    readDetectionsOfPerson: async (personId, query) =>
      pageOf(await readDetectionsOfPerson({ client, path: { personId }, query: wireQuery(query) })),
    readDetectionsOfFace: async (faceId, query) =>
      pageOf(await readDetectionsOfFace({ client, path: { faceId }, query: wireQuery(query) }))
  }
}

function wireQuery({ skip, take, from, to, order }: DetectionQuery) {
  return {
    skip,
    take,
    dateAscending: order === 'oldest-first',
    ...(from === undefined ? {} : { epochStartMs: from }),
    ...(to === undefined ? {} : { epochEndMs: to })
  }
}

function pageOf(answer: Awaited<ReturnType<typeof readDetectionsOfPerson>>): Result<Detections> {
  return mapAnswer(answer, (all) => ({
    detections: all.map(detectionOf).filter((detection) => detection !== undefined),
    answered: all.length
  }))
}
