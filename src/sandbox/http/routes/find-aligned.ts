import { err, ok, type Result } from '@shared/result'
import type { Candidate } from '../../recognition/gallery'
import type { Services } from '../app-env'
import { type Refusal, refusalOfError, refusals } from '../refusal'

/** 1:N search for a face already aligned to 112x112 pixels. */
export async function findAligned(
  { engine, gallery, policy }: Services,
  jpeg: Uint8Array
): Promise<Result<Candidate, Refusal>> {
  const features = await engine.describeAligned(jpeg)
  if (!features.ok) return err(refusalOfError(features.error))
  const best = gallery.findBest(features.value)
  return best && best.similarity >= policy.matchThreshold ? ok(best) : err(refusals.noMatch)
}
