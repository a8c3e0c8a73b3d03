import type { Detection } from '@shared/domain/detection'
import type * as wire from '@shared/identities/generated/types.gen'
import { confidenceOf } from './confidences'
import { instantOf } from './instants'

/** @returns undefined for a sighting without a time, which cannot be placed */
export function detectionOf(detection: wire.Detection): Detection | undefined {
  const { dateTimeUtc, timeZone, detector, image } = detection
  const at = instantOf(dateTimeUtc)
  if (at === undefined) return undefined
  const confidence = confidenceOf(detection.confidence)
  return {
    at,
    ...(confidence === undefined ? {} : { confidence }),
    ...(timeZone ? { timeZone } : {}),
    ...(detector ? { detector } : {}),
    ...(image ? { picture: bytesOf(image) } : {})
  }
}

/** Base64, bare as in the vendor's samples, or behind a `data:` prefix. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(base64.replace(/^data:[^,]*,/, ''), 'base64'))
}
