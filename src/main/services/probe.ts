import { ok, type Result } from '@shared/result'
import type { EnrolledFace, IdentitiesClient } from '../identities/client'
import type { MatchedFace } from '../identities/matched-face'
import type { Clock } from '../platform/ports'

/** How this station presents itself with every probe. */
export interface ProbeContext {
  readonly detectorName: string
  readonly timeZone: string
  readonly clock: Clock
}

/**
 * Searches the server for the largest face of a picture (1:N).
 *
 * The pictures that come here were found to show a face on the device. So an answer without one may mean that the server
 * holds back a second detection of somebody seen a moment ago; what that looks like is not documented. It is then asked
 * once more with this prevention off, and "no face" stays "no face" only if that finds none either.
 */
export async function publishProbe(
  client: IdentitiesClient,
  context: ProbeContext,
  jpeg: Uint8Array
): Promise<Result<MatchedFace | undefined>> {
  const probe = {
    jpeg,
    detectorName: context.detectorName,
    timeZone: context.timeZone,
    detectedAt: new Date(context.clock.now())
  }
  const answer = await client.publishLargestFace(probe)
  if (!answer.ok || answer.value !== undefined) return answer
  return client.publishLargestFace({ ...probe, allowDoubleDetection: true })
}

/** Two encodings of one shot differ by nothing, so the same picture matches itself with practically full confidence. */
const samePictureConfidence = 0.99

/** Finds the person whom this very picture was enrolled for; undefined unless the server is certain. */
export async function findSamePicture(
  client: IdentitiesClient,
  context: ProbeContext,
  jpeg: Uint8Array
): Promise<Result<EnrolledFace | undefined>> {
  const answer = await publishProbe(client, context, jpeg)
  if (!answer.ok) return answer
  const face = answer.value
  if (!face?.person || face.confidence < samePictureConfidence) return ok(undefined)
  const { personId } = face.person
  return ok(face.faceId ? { personId, faceId: face.faceId } : { personId })
}
