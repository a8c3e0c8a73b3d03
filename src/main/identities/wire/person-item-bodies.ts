import type { Address, Alias, Field, Note, PersonTag } from '@shared/domain/person-items'
import type * as wire from '@shared/identities/generated/types.gen'

/*
 * Bodies of the upserts. A new item leaves out what is empty, because a strict server may take null for a mistake. A change
 * says null, so that what was there goes away.
 */

function texts<Member extends string>(
  values: Readonly<Record<Member, string>>,
  isNew: boolean
): Readonly<Partial<Record<Member, string | null>>> {
  const said: Record<string, string | null> = {}
  for (const [member, text] of Object.entries<string>(values)) {
    if (text !== '') said[member] = text
    else if (!isNew) said[member] = null
  }
  return said as Readonly<Partial<Record<Member, string | null>>>
}

export function wireAlias({ aliasId, ...alias }: Alias): wire.Alias {
  return {
    ...texts(alias, aliasId === undefined),
    ...(aliasId === undefined ? {} : { personAliasId: aliasId })
  }
}

export function wireNote({ noteId, ...note }: Note): wire.Note {
  return { ...texts(note, noteId === undefined), ...(noteId === undefined ? {} : { noteId }) }
}

export function wireAddress({ addressId, ...address }: Address): wire.Address {
  return {
    ...texts(address, addressId === undefined),
    ...(addressId === undefined ? {} : { personAddressId: addressId })
  }
}

export function wireField({ fieldId, name, value }: Field): wire.EntityField {
  if (fieldId === undefined) return { name, ...fieldValue(value) }
  const none = { stringValue: null, dateValue: null, numberValue: null, boolValue: null }
  return { entityFieldId: fieldId, name, ...none, ...fieldValue(value) }
}

function fieldValue(value: Field['value']): Partial<wire.EntityField> {
  switch (value.kind) {
    case 'text':
      return { stringValue: value.text }
    case 'date':
      return { dateValue: value.at }
    case 'number':
      return { numberValue: value.number }
    case 'boolean':
      return { boolValue: value.boolean }
    case 'none':
      return {}
  }
}

/** Documented by its tagId alone. Without an expiry: the tag's default when it is new, for good when it is changed. */
export function wirePersonTag({ personTagId, tagId = '', expires }: PersonTag): wire.PersonTag {
  return {
    tagId,
    ...(personTagId === undefined ? {} : { personTagId, expires: null }),
    ...(expires === undefined ? {} : { expires })
  }
}
