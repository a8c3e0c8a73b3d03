import { err, ok, type Result } from '@shared/result'
import type { DescribedPicture, FaceEngine, FeatureScope } from '../engine/face-engine'
import { decodeBase64 } from './base64'
import { type Refusal, refusalOfError, refusals } from './refusal'

/** Decodes a picture from a request's body and finds its faces. */
export async function describePicture(
  engine: FaceEngine,
  base64: string,
  scope: FeatureScope
): Promise<Result<DescribedPicture & { readonly jpeg: Uint8Array }, Refusal>> {
  const jpeg = decodeBase64(base64)
  if (!jpeg) return err(refusals.notBase64)
  const described = await engine.describe(jpeg, scope)
  return described.ok ? ok({ jpeg, ...described.value }) : err(refusalOfError(described.error))
}

/** The features of the largest face of a picture, the faces behind it ignored. */
export async function describeLargest(
  engine: FaceEngine,
  base64: string
): Promise<Result<Float32Array, Refusal>> {
  const picture = await describePicture(engine, base64, 'largest')
  if (!picture.ok) return picture
  const features = picture.value.faces[0]?.features
  return features ? ok(features) : err(refusals.noFace)
}
