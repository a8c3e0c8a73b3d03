import type { PersonRecord } from '@shared/domain/person-record'
import type { RecognizedPerson } from '@shared/domain/recognition'
import type { EdgePerson, IdentityPersonItem, IncludedPerson } from '@shared/identities/generated/types.gen'
import { addressOf, aliasOf, fieldOf, noteOf, personTagOf } from './person-items'

/** A whole record. Lists that are absent are empty ones: whoever may read the record may read all of it. */
export function personRecordOf(person: IdentityPersonItem): PersonRecord {
  return {
    personId: person.personId,
    aliases: { state: 'open', items: (person.aliases ?? []).map(aliasOf) },
    tags: { state: 'open', items: (person.tags ?? []).map(personTagOf) },
    notes: { state: 'open', items: (person.notes ?? []).map(noteOf) },
    addresses: { state: 'open', items: (person.addresses ?? []).map(addressOf) },
    fields: { state: 'open', items: (person.entityFields ?? []).map(fieldOf) }
  }
}

/** The two shapes a recognised person comes in: with one name and tag names, or as a full record with tag ids. */
export function recognizedPersonOf(person: IncludedPerson | EdgePerson): RecognizedPerson {
  const [alias] = ('aliases' in person ? person.aliases : undefined) ?? []
  const { firstName, lastName } = alias ?? person
  const name = { firstName: firstName ?? '', lastName: lastName ?? '' }
  const isNamed = name.firstName !== '' || name.lastName !== ''
  return {
    personId: person.personId,
    ...(isNamed ? { name } : {}),
    tags: (person.tags ?? []).map(personTagOf)
  }
}
