import { ListChecks } from 'lucide-react'
import type { Field } from '@shared/domain/person-items'
import type { Input } from '@shared/ipc/contract'
import { useStation } from '../../api/station-context'
import { fieldWords } from '../../text/field-words'
import { useText } from '../../text/text-context'
import { fieldTyped, readField } from '../drafts/field-draft'
import { EditableSection, type SectionProps } from '../editing/EditableSection'
import { lenses } from '../editing/section-lens'
import parts from '../parts/parts.module.css'
import { FieldForm } from './FieldForm'

type FieldDraft = Input<'people:save-field'>['field']

/** The site's own fields about somebody, each with one value. */
export function FieldsSection(props: SectionProps<Field>) {
  const { client } = useStation()
  const words = useText().person.field
  const { personId } = props
  return (
    <EditableSection
      {...props}
      lens={lenses.fields}
      icon={ListChecks}
      calls={{
        save: (field: FieldDraft) => client.invoke('people:save-field', { personId, field }),
        remove: (fieldId) => client.invoke('people:remove-field', { personId, fieldId })
      }}
      start={fieldTyped}
      read={readField}
      nameOf={({ name }) => name}
      view={({ name, value }) => (
        <>
          <p className={parts['soft']}>{name}</p>
          <p className={parts['text']}>{fieldWords(value, words) || words.noValue}</p>
        </>
      )}
      fields={(control, row) => <FieldForm control={control} field={row.item} />}
    />
  )
}
