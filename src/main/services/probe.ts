import type { Result } from '@shared/result'
import type { FaceCalls, Sighting } from '../identities/calls/face-calls'
import type { MatchedFace } from '../identities/wire/faces'
import type { Clock } from '../platform/ports'

/** How this station presents itself with every probe. */
export interface ProbeContext {
  readonly detectorName: string
  readonly timeZone: string
  readonly clock: Clock
}

/** A picture as seen here and now. */
export function sighting({ detectorName, timeZone, clock }: ProbeContext, jpeg: Uint8Array): Sighting {
  return { jpeg, detectorName, timeZone, detectedAt: new Date(clock.now()) }
}

/**
 * Searches the server for the largest face of a picture (1:N).
 *
 * The pictures that come here were found to show a face on the device. So an answer without one may mean that the server
 * holds back a second detection of somebody seen a moment ago; what that looks like is not documented. It is then asked
 * once more with this prevention off, and "no face" stays "no face" only if that finds none either.
 */
export async function publishProbe(
  client: Pick<FaceCalls, 'publishLargestFace'>,
  context: ProbeContext,
  jpeg: Uint8Array
): Promise<Result<MatchedFace | undefined>> {
  const probe = sighting(context, jpeg)
  const answer = await client.publishLargestFace(probe)
  if (!answer.ok || answer.value !== undefined) return answer
  return client.publishLargestFace({ ...probe, allowDoubleDetection: true })
}
