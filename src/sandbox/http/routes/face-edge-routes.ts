import { Hono } from 'hono'
import { confidenceFromSimilarity } from '@shared/face/confidence'
import { zPublishWithResponseBody, zRecognizeBody } from '@shared/identities/generated/zod.gen'
import type { AppEnv, Services } from '../app-env'
import { decodeBase64 } from '../base64'
import { onOperation } from '../on-operation'
import { edgePersonOf } from '../people-answers'
import { describePicture } from '../picture'
import { readBody } from '../read-body'
import { refusalOfError, refusals, refuse } from '../refusal'
import { publishFaces } from './publish-faces'

/** 1:N search, as a published detection and by an aligned crop. */
export function faceEdgeRoutes(services: Services): Hono<AppEnv> {
  const { engine, gallery, policy, storage, newId } = services
  const routes = new Hono<AppEnv>()

  onOperation(routes, services, 'publishWithResponse', async (c) => {
    const body = await readBody(c, zPublishWithResponseBody)
    if (!body.ok) return refuse(c, body.error)
    const { expanded, largestFaceOnly, allowDoubleDetection, includePerson, ...detection } = body.value
    const picture = await describePicture(engine, expanded, largestFaceOnly ? 'largest' : 'all')
    if (!picture.ok) return refuse(c, picture.error)
    const { faces, width, height } = picture.value
    if (faces.length === 0 && policy.publishedNoFace === 'not-found') return refuse(c, refusals.noFaceFound)
    const published = publishFaces(
      services,
      { width, height, faces: largestFaceOnly ? faces.slice(0, 1) : faces },
      {
        ...detection,
        allowDoubleDetection: allowDoubleDetection ?? false,
        includePerson: includePerson ?? false
      }
    )
    return c.json({ faces: published })
  })

  onOperation(routes, services, 'recognize', async (c) => {
    const body = await readBody(c, zRecognizeBody)
    if (!body.ok) return refuse(c, body.error)
    const { croppedAligned, ...detection } = body.value
    const jpeg = decodeBase64(croppedAligned)
    if (!jpeg) return refuse(c, refusals.notBase64)
    const features = await engine.describeAligned(jpeg)
    if (!features.ok) return refuse(c, refusalOfError(features.error))
    const best = gallery.findBest(features.value)
    if (!best || best.similarity < policy.matchThreshold) return refuse(c, refusals.noMatch)
    const { personId, faceId, similarity } = best
    const confidence = confidenceFromSimilarity(similarity)
    storage.detections.add({ ...detection, detectionId: newId(), faceId, personId, confidence })
    return c.json(edgePersonOf(storage, personId, faceId))
  })

  return routes
}
