import type { PersonRecord } from '@shared/domain/person-record'
import type { PersonRights } from '@shared/domain/person-rights'
import type { CallState } from '../api/queries'
import { accessTo } from './editing/access'
import { AddressesSection } from './sections/AddressesSection'
import { FieldsSection } from './sections/FieldsSection'
import { NamesSection } from './sections/NamesSection'
import { NotesSection } from './sections/NotesSection'
import { TagsSection } from './sections/TagsSection'

export interface RecordSectionsProps {
  readonly record: PersonRecord
  readonly rights: CallState<PersonRights>
}

/** The parts of the record that can be changed entry by entry. */
export function RecordSections({ record, rights }: RecordSectionsProps) {
  const { personId } = record
  return (
    <>
      <NamesSection personId={personId} section={record.aliases} access={accessTo('aliases', rights)} />
      <TagsSection personId={personId} section={record.tags} access={accessTo('tags', rights)} />
      <NotesSection personId={personId} section={record.notes} access={accessTo('notes', rights)} />
      <FieldsSection personId={personId} section={record.fields} access={accessTo('fields', rights)} />
      <AddressesSection
        personId={personId}
        section={record.addresses}
        access={accessTo('addresses', rights)}
      />
    </>
  )
}
