import { Hono } from 'hono'
import {
  zReadDetectionsOfFaceQuery,
  zReadDetectionsOfPersonQuery
} from '@shared/identities/generated/zod.gen'
import type { z } from 'zod'
import type { DetectionPage, StoredDetection } from '../../storage/detection-store'
import type { AppEnv, Services } from '../app-env'
import { onOperation } from '../on-operation'
import { booleanText, integerText, readQuery } from '../read-body'
import { refusals, refuse } from '../refusal'

const { shape } = zReadDetectionsOfPersonQuery
const pageQuery = {
  skip: integerText(shape.skip),
  take: integerText(shape.take),
  epochStartMs: integerText(shape.epochStartMs),
  epochEndMs: integerText(shape.epochEndMs),
  dateAscending: booleanText(shape.dateAscending)
}
const ofPersonQuery = zReadDetectionsOfPersonQuery.extend(pageQuery)
const ofFaceQuery = zReadDetectionsOfFaceQuery.extend(pageQuery)

/** When and where people were seen, and the pictures of it. */
export function detectionRoutes(services: Services): Hono<AppEnv> {
  const { storage, policy } = services
  const { people, faces, detections, detectionPictures } = storage
  const routes = new Hono<AppEnv>()

  const pageOf = (query: z.output<typeof ofPersonQuery>): DetectionPage => ({
    skip: query.skip,
    take: Math.min(query.take, policy.maxTake),
    from: query.epochStartMs ?? Number.MIN_SAFE_INTEGER,
    to: query.epochEndMs ?? Number.MAX_SAFE_INTEGER,
    oldestFirst: query.dateAscending
  })

  /** Going out, the members have other names than coming in. */
  const wireDetection = ({ confidence, jpeg, ...detection }: StoredDetection) => ({
    confidence,
    dateTimeUtc: detection.detectTimeUtc,
    timeZone: detection.ianaTimeZone,
    detector: detection.detectorName,
    image: policy.detectionImages === 'included' && jpeg ? Buffer.from(jpeg).toString('base64') : null
  })

  onOperation(routes, services, 'readDetectionsOfPerson', (c) => {
    const query = readQuery(c, ofPersonQuery)
    if (!query.ok) return refuse(c, query.error)
    const personId = c.req.param('personId')
    if (!people.has(personId)) return refuse(c, refusals.notFound)
    return c.json(detections.listOfPerson(personId, pageOf(query.value)).map(wireDetection))
  })

  // A face is known when it is enrolled, or as a stranger's once it was seen.
  onOperation(routes, services, 'readDetectionsOfFace', (c) => {
    const query = readQuery(c, ofFaceQuery)
    if (!query.ok) return refuse(c, query.error)
    const faceId = c.req.param('faceId')
    if (!faces.has(faceId) && !detections.hasFace(faceId)) return refuse(c, refusals.notFound)
    return c.json(detections.listOfFace(faceId, pageOf(query.value)).map(wireDetection))
  })

  onOperation(routes, services, 'readDetectionPhoto', (c) => {
    const { faceId, detectionId } = c.req.param()
    const jpeg = detectionPictures.read(faceId, detectionId)
    return jpeg ? c.body(jpeg, 200, { 'Content-Type': 'image/jpeg' }) : refuse(c, refusals.notFound)
  })

  return routes
}
