import type { Address, Alias, Field, Note, PersonTag } from '@shared/domain/person-items'

/** The parts of a record that are lists of entries, and what their entries are. */
export interface SectionItems {
  readonly aliases: Alias
  readonly tags: PersonTag
  readonly notes: Note
  readonly addresses: Address
  readonly fields: Field
}
export type SectionName = keyof SectionItems
