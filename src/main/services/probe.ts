import { ok, type Result } from '@shared/result'
import type { EnrolledFace, IdentitiesClient, PublishedFace } from '../identities/client'
import type { Clock } from '../platform/ports'

/** How this station presents itself with every probe. */
export interface ProbeContext {
  readonly detectorName: string
  readonly timeZone: string
  readonly clock: Clock
}

/** Searches the server for the largest face of a picture (1:N). */
export function publishProbe(
  client: IdentitiesClient,
  context: ProbeContext,
  jpeg: Uint8Array
): Promise<Result<readonly PublishedFace[]>> {
  return client.publishLargestFace({
    jpeg,
    detectorName: context.detectorName,
    timeZone: context.timeZone,
    detectedAt: new Date(context.clock.now())
  })
}

/** Two encodings of one shot differ by nothing, so the same picture matches itself with practically full confidence. */
const samePictureConfidence = 0.99

/** Finds the person whom this very picture was enrolled for; undefined unless the server is certain. */
export async function findSamePicture(
  client: IdentitiesClient,
  context: ProbeContext,
  jpeg: Uint8Array
): Promise<Result<EnrolledFace | undefined>> {
  const faces = await publishProbe(client, context, jpeg)
  if (!faces.ok) return faces
  const [face] = faces.value
  if (!face?.person || (face.confidence ?? 0) < samePictureConfidence) return ok(undefined)
  const { personId } = face.person
  return ok(face.faceId ? { personId, faceId: face.faceId } : { personId })
}
