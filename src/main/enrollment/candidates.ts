import type { Candidate } from '@shared/domain/enrollment-draft'
import { type Identification, verdictFor } from '@shared/domain/recognition'

/**
 * Whom a search found, as candidates. Where no confidence came along, the server calls it a match, and that counts as a
 * strong one. What the station would call different people is none.
 */
export function candidatesOf(found: Identification): Candidate[] {
  if (found.outcome !== 'match') return []
  const { person, faceId, confidence } = found
  const verdict = confidence === undefined ? 'same' : verdictFor(confidence)
  if (verdict === 'different') return []
  return [
    {
      person,
      ...(faceId === undefined ? {} : { faceId }),
      ...(confidence === undefined ? {} : { confidence }),
      strength: verdict === 'same' ? 'strong' : 'possible'
    }
  ]
}
