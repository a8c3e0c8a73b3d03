import type { Services } from './app-env'
import { appliedTagNames, listedTags, tagNameMember } from './person-tags'

/** A person as `people/{personId}` answers, with all documented members. */
export function personItemOf(services: Services, personId: string) {
  const { aliases, addresses, entityFields, notes } = services.storage
  return {
    personId,
    aliases: aliases.list(personId),
    addresses: addresses.list(personId),
    entityFields: entityFields.list(personId),
    tags: listedTags(services, personId).map(({ tagId, tagName, expires, created }) => ({
      tagId,
      ...tagNameMember(services, tagName),
      expires,
      created
    })),
    notes: notes.list(personId)
  }
}

/** A person as recognition answers: the first alias is the primary name; nulls for a person without a name. */
export function edgePersonOf(services: Services, personId: string, faceId: string) {
  const [primary] = services.storage.aliases.list(personId)
  return {
    faceId,
    personId,
    firstName: primary?.firstName ?? null,
    lastName: primary?.lastName ?? null,
    tags: appliedTagNames(services, personId).map((name) => ({ name }))
  }
}
