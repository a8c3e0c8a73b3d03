import type { RecognizedPerson } from '@shared/domain/recognition'
import type { IncludedPerson, PublishedFace } from '@shared/identities/generated/types.gen'

/** A face that the server found in a probe, with the person it belongs to if the server knows one. */
export interface MatchedFace {
  /** 0 to 1; 0 when the server named none. */
  readonly confidence: number
  /** Addresses the enrollment photo. */
  readonly faceId?: string
  readonly person?: RecognizedPerson
}

export function matchedFace(face: PublishedFace): MatchedFace {
  const { person } = face
  const faceId = (person && 'faceId' in person ? person.faceId : undefined) ?? face.faceId
  return {
    // The scale is undocumented; what lies outside 0 to 1 must not break the contract with the window.
    confidence: Math.min(1, Math.max(0, face.confidence ?? 0)),
    ...(faceId ? { faceId } : {}),
    ...(person ? { person: recognizedPerson(person) } : {})
  }
}

/** The two shapes a person may come in: with one name and tag names, or as a full record with tag ids only. */
function recognizedPerson(person: IncludedPerson): RecognizedPerson {
  const alias = 'aliases' in person ? person.aliases[0] : person
  const tags = 'aliases' in person ? [] : (person.tags ?? []).map((tag) => tag.name)
  const name = { firstName: alias?.firstName ?? '', lastName: alias?.lastName ?? '' }
  const isNamed = name.firstName !== '' || name.lastName !== ''
  return { personId: person.personId, tags, ...(isNamed ? { name } : {}) }
}
