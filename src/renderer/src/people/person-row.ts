import type { Alias, Field } from '@shared/domain/person-items'
import type { PersonRecord } from '@shared/domain/person-record'
import type { Identification } from '@shared/domain/recognition'
import { plainFieldValue } from '../text/field-words'
import type { SeenPerson } from './seen-people'

/** One person in a list of results. */
export interface PersonRow {
  readonly personId: string
  /** Undefined: the server has none. */
  readonly name: string | undefined
  /** The account may not see names. */
  readonly isNameClosed: boolean
  readonly otherNames: readonly string[]
  readonly tags: readonly RowTag[]
  readonly fields: readonly RowField[]
  /** When this station saw them last, in milliseconds since 1970. */
  readonly lastSeen?: number
}

export interface RowTag {
  readonly name: string
  /** Undefined: for good. */
  readonly expires?: string
}

export interface RowField {
  readonly name: string
  readonly value: Field['value']
}

const unnamed = { isNameClosed: false, otherNames: [], fields: [] }

/** @param searched name of the field that was searched for; it comes first */
export function rowOfRecord({ personId, aliases, tags, fields }: PersonRecord, searched?: string): PersonRow {
  const [name, ...otherNames] = open(aliases).map(fullName).filter(isSaid)
  const shown = open(fields).filter(({ value }) => value.kind !== 'none')
  const isSearched = (field: Field): boolean => field.name === searched
  return {
    personId,
    name,
    isNameClosed: aliases.state === 'closed',
    otherNames,
    tags: namedTags(open(tags)),
    fields: [...shown.filter(isSearched), ...shown.filter((field) => !isSearched(field))]
  }
}

export function rowOfMatch({
  person: { personId, name, tags }
}: Extract<Identification, { outcome: 'match' }>): PersonRow {
  return { ...unnamed, personId, name: fullNameOf(name), tags: namedTags(tags) }
}

export function rowOfSeen({ personId, name, tagNames, lastSeen }: SeenPerson): PersonRow {
  return {
    ...unnamed,
    personId,
    name: fullNameOf(name),
    tags: tagNames.map((each) => ({ name: each })),
    lastSeen
  }
}

/**
 * @param typed words, or parts of words, of a name, tag or field; all have to be found
 * @returns the rows that fit, in their order
 */
export function filterRows(rows: readonly PersonRow[], typed: string): readonly PersonRow[] {
  const words = folded(typed).split(/\s+/).filter(isSaid)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const text = folded(textOf(row))
    return words.every((word) => text.includes(word))
  })
}

/** The same for people who were seen here, by name only. */
export function filterNames(rows: readonly PersonRow[], typed: string): readonly PersonRow[] {
  const words = folded(typed).split(/\s+/).filter(isSaid)
  return rows.filter(({ name }) => words.every((word) => folded(name ?? '').includes(word)))
}

function textOf({ name, otherNames, tags, fields }: PersonRow): string {
  return [
    name ?? '',
    ...otherNames,
    ...tags.map((tag) => tag.name),
    ...fields.map((field) => `${field.name} ${plainValueOf(field)}`)
  ].join('\n')
}

function plainValueOf({ value }: Field): string {
  return value.kind === 'boolean' ? '' : plainFieldValue(value)
}

/** Without case and accents: "jose" finds "José". */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function open<T>(
  section: { readonly state: 'open'; readonly items: readonly T[] } | { readonly state: 'closed' }
): readonly T[] {
  return section.state === 'open' ? section.items : []
}

function fullName({ title, firstName, middleName, lastName }: Alias): string {
  return [title, firstName, middleName, lastName].filter(isSaid).join(' ')
}

function fullNameOf(
  name: { readonly firstName: string; readonly lastName: string } | undefined
): string | undefined {
  const full = name === undefined ? '' : `${name.firstName} ${name.lastName}`.trim()
  return full === '' ? undefined : full
}

/** A tag whose name this account may not read says nothing to anybody. */
function namedTags(
  tags: readonly { readonly name?: string | undefined; readonly expires?: string | undefined }[]
): readonly RowTag[] {
  return tags.flatMap(({ name, expires }) =>
    name === undefined ? [] : [{ name, ...(expires === undefined ? {} : { expires }) }]
  )
}

function isSaid(text: string): boolean {
  return text.trim() !== ''
}
