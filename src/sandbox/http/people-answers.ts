import type { Storage } from '../storage/storage'

/**
 * A person as `people/{personId}` answers, with all documented members. What the sandbox does not keep yet is an empty
 * list.
 */
export function personItemOf({ aliases }: Storage, personId: string) {
  return { personId, aliases: aliases.list(personId), addresses: [], entityFields: [], tags: [], notes: [] }
}

/** A person as recognition answers: the first alias is the primary name; nulls for a person without a name. */
export function edgePersonOf({ aliases }: Storage, personId: string, faceId: string) {
  const [primary] = aliases.list(personId)
  return {
    faceId,
    personId,
    firstName: primary?.firstName ?? null,
    lastName: primary?.lastName ?? null,
    tags: []
  }
}
