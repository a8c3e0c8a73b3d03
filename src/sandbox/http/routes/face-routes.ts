import { Hono } from 'hono'
import { confidenceFromSimilarity } from '@shared/face/confidence'
import { cosineSimilarity } from '@shared/face/similarity'
import {
  zCompareFacesBody,
  zDetectFacesBody,
  zEnrollFaceBody,
  zEnrollFaceQuery
} from '@shared/identities/generated/zod.gen'
import type { AppEnv, Services } from '../app-env'
import { wireBox } from '../boxes'
import { onOperation } from '../on-operation'
import { describeLargest, describePicture } from '../picture'
import { booleanText, readBody, readQuery } from '../read-body'
import { refuse } from '../refusal'
import { enrollFace } from './enroll-face'

const { forceEnrollment } = zEnrollFaceQuery.shape
const enrollFaceQuery = zEnrollFaceQuery.extend({ forceEnrollment: booleanText(forceEnrollment) })

/** Enrollment, detection, 1:1 comparison, and the question whether a photo has arrived. */
export function faceRoutes(services: Services): Hono<AppEnv> {
  const { engine, policy, storage } = services
  const routes = new Hono<AppEnv>()

  onOperation(routes, services, 'enrollFace', async (c) => {
    const query = readQuery(c, enrollFaceQuery)
    if (!query.ok) return refuse(c, query.error)
    const body = await readBody(c, zEnrollFaceBody)
    if (!body.ok) return refuse(c, body.error)
    const enrolled = await enrollFace(services, {
      faceImage: body.value.faceImage,
      photoReferenceId: body.value.photoReferenceId,
      personId: query.value.personId,
      forceEnrollment: query.value.forceEnrollment
    })
    if (!enrolled.ok) return refuse(c, enrolled.error)
    return policy.enrollAnswer === 'object' ? c.json(enrolled.value) : c.json(enrolled.value.personId)
  })

  onOperation(routes, services, 'detectFaces', async (c) => {
    const body = await readBody(c, zDetectFacesBody)
    if (!body.ok) return refuse(c, body.error)
    const picture = await describePicture(engine, body.value.faceImage, 'none')
    if (!picture.ok) return refuse(c, picture.error)
    return c.json(
      picture.value.faces.map(({ box, score }) => ({
        boundingBox: wireBox(box, picture.value, policy.boxUnit),
        confidence: score,
        quality: score
      }))
    )
  })

  onOperation(routes, services, 'compareFaces', async (c) => {
    const body = await readBody(c, zCompareFacesBody)
    if (!body.ok) return refuse(c, body.error)
    const first = await describeLargest(engine, body.value.faceImage1)
    if (!first.ok) return refuse(c, first.error)
    const second = await describeLargest(engine, body.value.faceImage2)
    if (!second.ok) return refuse(c, second.error)
    const similarity = cosineSimilarity(first.value, second.value)
    return c.json({
      confidence: confidenceFromSimilarity(similarity),
      isMatch: similarity >= policy.matchThreshold
    })
  })

  onOperation(routes, services, 'checkImageReference', (c) => {
    const exists = storage.faces.hasReference(c.req.param('referenceId'))
    if (policy.imageReferenceAnswer === 'boolean') return c.json(exists)
    return c.body(null, exists ? 200 : 404)
  })

  return routes
}
