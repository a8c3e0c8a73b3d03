import type { Address, Alias, Field, Note, PersonTag } from '@shared/domain/person-items'
import type * as wire from '@shared/identities/generated/types.gen'
import { withId } from './ids'
import { instantOf } from './instants'

export function aliasOf(alias: wire.Alias): Alias {
  const { personAliasId, firstName, lastName, middleName, title } = alias
  return {
    ...withId('aliasId', personAliasId),
    firstName: firstName ?? '',
    lastName: lastName ?? '',
    middleName: middleName ?? '',
    title: title ?? ''
  }
}

export function noteOf({ noteId, summary, body, author }: wire.Note): Note {
  return { ...withId('noteId', noteId), summary: summary ?? '', body: body ?? '', author: author ?? '' }
}

export function addressOf(address: wire.Address): Address {
  return {
    ...withId('addressId', address.personAddressId),
    street: address.street ?? '',
    street2: address.street2 ?? '',
    city: address.city ?? '',
    state: address.state ?? '',
    postalCode: address.postalCode ?? '',
    country: address.country ?? ''
  }
}

export function fieldOf(field: wire.EntityField): Field {
  return { ...withId('fieldId', field.entityFieldId), name: field.name, value: fieldValueOf(field) }
}

/** One of four members holds the value; an empty text beside another value is that member's default. */
function fieldValueOf({ stringValue, dateValue, numberValue, boolValue }: wire.EntityField): Field['value'] {
  const at = instantOf(dateValue)
  if (stringValue) return { kind: 'text', text: stringValue }
  if (at !== undefined) return { kind: 'date', at }
  if (typeof numberValue === 'number') return { kind: 'number', number: numberValue }
  if (typeof boolValue === 'boolean') return { kind: 'boolean', boolean: boolValue }
  return stringValue === '' ? { kind: 'text', text: '' } : { kind: 'none' }
}

/** A tag on a person, in either of the documented shapes: by its id, or by its name. */
export function personTagOf(tag: wire.PersonTag | wire.EdgePersonTag): PersonTag {
  const name = ('tagName' in tag ? tag.tagName : undefined) ?? tag.name
  const expires = instantOf(tag.expires)
  const since = 'created' in tag ? instantOf(tag.created) : undefined
  return {
    ...withId('personTagId', 'personTagId' in tag ? tag.personTagId : undefined),
    ...withId('tagId', tag.tagId),
    ...(name ? { name } : {}),
    ...(expires === undefined ? {} : { expires }),
    ...(since === undefined ? {} : { since })
  }
}
