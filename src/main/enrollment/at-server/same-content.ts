import type { PersonName } from '@shared/domain/person'
import type { Address, Alias, Field, Note, PersonTag, TagExpiry } from '@shared/domain/person-items'

/*
 * Whether what the server has is what was sent. Servers trim, recode and capitalise; taking their form of a text for another
 * text would send it a second time.
 */

export function isSameName(alias: Alias, name: PersonName): boolean {
  return same(alias.firstName, name.firstName) && same(alias.lastName, name.lastName)
}

export function isSameTag(tag: PersonTag, tagId: string, expires: TagExpiry): boolean {
  if (tag.tagId !== tagId) return false
  if (expires === 'default') return true
  return expires === 'never' ? tag.expires === undefined : isSameTime(tag.expires, expires)
}

export function isSameField(present: Field, wanted: Field): boolean {
  return present.name === wanted.name && isSameValue(present.value, wanted.value)
}

export function isSameNote(present: Note, wanted: Note): boolean {
  return same(present.summary, wanted.summary) && same(present.body, wanted.body)
}

const addressParts = ['street', 'street2', 'city', 'state', 'postalCode', 'country'] as const

export function isSameAddress(present: Address, wanted: Address): boolean {
  return addressParts.every((part) => same(present[part], wanted[part]))
}

function isSameValue(present: Field['value'], wanted: Field['value']): boolean {
  switch (wanted.kind) {
    case 'text':
      return present.kind === 'text' && same(present.text, wanted.text)
    case 'date':
      return present.kind === 'date' && isSameTime(present.at, wanted.at)
    case 'number':
      return present.kind === 'number' && present.number === wanted.number
    case 'boolean':
      return present.kind === 'boolean' && present.boolean === wanted.boolean
    case 'none':
      return present.kind === 'none'
  }
}

function isSameTime(first: string | undefined, second: string): boolean {
  return first !== undefined && Date.parse(first) === Date.parse(second)
}

function same(first: string, second: string): boolean {
  return plain(first) === plain(second)
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}
