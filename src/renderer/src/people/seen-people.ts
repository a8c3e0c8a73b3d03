import type { RecognizedPerson } from '@shared/domain/recognition'

/** Somebody whom this station has identified since it was started. */
export interface SeenPerson {
  readonly personId: string
  readonly name: RecognizedPerson['name']
  readonly tagNames: readonly string[]
  /** Enrolled photos that the server named, newest answer first. */
  readonly faceIds: readonly string[]
  /** Milliseconds since 1970. */
  readonly lastSeen: number
}

export interface Sighting {
  readonly person: RecognizedPerson
  readonly faceId: string | undefined
  readonly at: number
}

/** More do not fit into anybody's memory of a day, and names are not kept for their own sake. */
export const mostSeen = 200
const mostFaces = 12

/** SECURITY: ids and names only, in memory only, no pictures. */
export function addSighting(
  seen: readonly SeenPerson[],
  { person, faceId, at }: Sighting
): readonly SeenPerson[] {
  const before = seen.find(({ personId }) => personId === person.personId)
  const faceIds = [...new Set([...(faceId === undefined ? [] : [faceId]), ...(before?.faceIds ?? [])])]
  const tagNames = person.tags.flatMap(({ name }) => (name === undefined ? [] : [name]))
  const now: SeenPerson = {
    personId: person.personId,
    name: person.name ?? before?.name,
    tagNames,
    faceIds: faceIds.slice(0, mostFaces),
    lastSeen: at
  }
  return [now, ...seen.filter((other) => other !== before)].slice(0, mostSeen)
}
