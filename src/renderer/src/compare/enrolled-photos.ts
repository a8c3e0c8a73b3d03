import type { SeenPerson } from '../people/seen-people'

/** One enrolled photo that can be chosen. Somebody with several photos is there several times. */
export interface EnrolledPhotoChoice {
  readonly faceId: string
  /** Undefined: the server knows none. */
  readonly name: string | undefined
  /** Milliseconds since 1970. */
  readonly lastSeen: number
}

/** The photos of people who were seen here, in the same order. Whose photo the server did not name is left out. */
export function enrolledPhotosOf(seen: readonly SeenPerson[], typed: string): readonly EnrolledPhotoChoice[] {
  const wanted = typed.trim().toLowerCase()
  return seen.flatMap(({ name: parts, faceIds, lastSeen }) => {
    const name = parts === undefined ? '' : `${parts.firstName} ${parts.lastName}`.trim()
    if (!name.toLowerCase().includes(wanted)) return []
    return faceIds.map((faceId) => ({ faceId, name: name === '' ? undefined : name, lastSeen }))
  })
}
