import type { PersonRecord, Section } from '@shared/domain/person-record'
import type { SectionItems, SectionName } from './section-name'

/** Where a section lies in the record, and how its entries are told apart. */
export interface SectionLens<T> {
  readonly name: SectionName
  readonly read: (record: PersonRecord) => Section<T>
  readonly write: (record: PersonRecord, section: Section<T>) => PersonRecord
  /** Undefined: the server named none. */
  readonly idOf: (item: T) => string | undefined
}

export const lenses: { readonly [N in SectionName]: SectionLens<SectionItems[N]> } = {
  aliases: {
    name: 'aliases',
    read: ({ aliases }) => aliases,
    write: (record, aliases) => ({ ...record, aliases }),
    idOf: ({ aliasId }) => aliasId
  },
  tags: {
    name: 'tags',
    read: ({ tags }) => tags,
    write: (record, tags) => ({ ...record, tags }),
    // The station's calls name a tag on a person by the tag itself.
    idOf: ({ tagId }) => tagId
  },
  notes: {
    name: 'notes',
    read: ({ notes }) => notes,
    write: (record, notes) => ({ ...record, notes }),
    idOf: ({ noteId }) => noteId
  },
  addresses: {
    name: 'addresses',
    read: ({ addresses }) => addresses,
    write: (record, addresses) => ({ ...record, addresses }),
    idOf: ({ addressId }) => addressId
  },
  fields: {
    name: 'fields',
    read: ({ fields }) => fields,
    write: (record, fields) => ({ ...record, fields }),
    idOf: ({ fieldId }) => fieldId
  }
}
