import { Hono } from 'hono'
import { confidenceFromSimilarity } from '@shared/face/confidence'
import {
  zLookupBody,
  zPublishBody,
  zPublishWithResponseBody,
  zRecognizeBody
} from '@shared/identities/generated/zod.gen'
import type { AppEnv, Services } from '../app-env'
import { decodeBase64 } from '../base64'
import { onOperation } from '../on-operation'
import { edgePersonOf } from '../people-answers'
import { describePicture } from '../picture'
import { readBody } from '../read-body'
import { readForm, zFile } from '../read-form'
import { refusals, refuse } from '../refusal'
import { findAligned } from './find-aligned'
import { publishFaces } from './publish-faces'

const lookupForm = zLookupBody.extend({ CroppedAligned: zFile, Embeddings: zFile.optional() })

/** 1:N search, as a published detection and by an aligned crop. */
export function faceEdgeRoutes(services: Services): Hono<AppEnv> {
  const { engine, policy, storage, background, newId } = services
  const routes = new Hono<AppEnv>()

  onOperation(routes, services, 'publishWithResponse', async (c) => {
    const body = await readBody(c, zPublishWithResponseBody)
    if (!body.ok) return refuse(c, body.error)
    const { expanded, largestFaceOnly, allowDoubleDetection, includePerson, ...detection } = body.value
    const picture = await describePicture(engine, expanded, largestFaceOnly ? 'largest' : 'all')
    if (!picture.ok) return refuse(c, picture.error)
    const { faces } = picture.value
    if (faces.length === 0 && policy.publishedNoFace === 'not-found') return refuse(c, refusals.noFaceFound)
    const published = publishFaces(
      services,
      { ...picture.value, faces: largestFaceOnly ? faces.slice(0, 1) : faces },
      {
        ...detection,
        allowDoubleDetection: allowDoubleDetection ?? false,
        includePerson: includePerson ?? false
      }
    )
    return c.json({ faces: published })
  })

  // Answered before the picture is looked at, so a bad picture shows in the log only.
  onOperation(routes, services, 'publish', async (c) => {
    const body = await readBody(c, zPublishBody)
    if (!body.ok) return refuse(c, body.error)
    const { expanded, ...detection } = body.value
    if (!decodeBase64(expanded)) return refuse(c, refusals.notBase64)
    background.run('publish', async () => {
      const picture = await describePicture(engine, expanded, 'all')
      if (!picture.ok) return picture.error
      publishFaces(services, picture.value, {
        ...detection,
        allowDoubleDetection: false,
        includePerson: false
      })
      return undefined
    })
    return c.body(null, 200)
  })

  onOperation(routes, services, 'recognize', async (c) => {
    const body = await readBody(c, zRecognizeBody)
    if (!body.ok) return refuse(c, body.error)
    const { croppedAligned, ...detection } = body.value
    const jpeg = decodeBase64(croppedAligned)
    if (!jpeg) return refuse(c, refusals.notBase64)
    const found = await findAligned(services, jpeg)
    if (!found.ok) return refuse(c, found.error)
    const { personId, faceId, similarity } = found.value
    const confidence = confidenceFromSimilarity(similarity)
    storage.transaction(() => {
      const pictureId = storage.detectionPictures.add(jpeg, policy.keptDetectionPictures)
      storage.detections.add({ ...detection, detectionId: newId(), faceId, personId, confidence, pictureId })
    })
    return c.json(edgePersonOf(services, personId, faceId))
  })

  // The form names neither time nor place, so no detection is recorded. Embeddings and RecognitionModel come from the
  // vendor's own edge models, in a form that is not documented: the crop alone is looked at.
  onOperation(routes, services, 'lookup', async (c) => {
    const form = await readForm(c, lookupForm)
    if (!form.ok) return refuse(c, form.error)
    const crop = new Uint8Array(await form.value.CroppedAligned.arrayBuffer())
    const found = await findAligned(services, crop)
    if (!found.ok) return refuse(c, found.error)
    return c.json(edgePersonOf(services, found.value.personId, found.value.faceId))
  })

  return routes
}
