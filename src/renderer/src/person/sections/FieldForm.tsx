import type { Field } from '@shared/domain/person-items'
import { ChoiceGroup } from '../../components/ChoiceGroup'
import { useText } from '../../text/text-context'
import { fieldKinds } from '../drafts/field-draft'
import type { FormControl } from '../editing/EntryForm'
import { AreaField, LineField } from '../parts/Fields'

export interface FieldFormProps {
  readonly control: FormControl
  /** Undefined: a new one. A field with a value keeps its name and its kind. */
  readonly field: Field | undefined
}

export function FieldForm({ control, field }: FieldFormProps) {
  const words = useText().person.field
  const { typed, change } = control
  const hasKind = field !== undefined && field.value.kind !== 'none'
  return (
    <>
      {field === undefined ? (
        <LineField control={control} name="name" label={words.name} hint={words.nameHint} autoFocus />
      ) : null}
      {hasKind ? null : (
        <ChoiceGroup
          name="kind"
          label={words.kind}
          value={typed['kind'] ?? ''}
          // What fits one kind is no value of another.
          onChange={(kind) => change({ kind, value: '' })}
          choices={fieldKinds.map((kind) => ({ value: kind, words: words.kinds[kind] }))}
        />
      )}
      <FieldValue control={control} label={field?.name ?? words.value} isFirst={field !== undefined} />
    </>
  )
}

interface FieldValueProps {
  readonly control: FormControl
  readonly label: string
  readonly isFirst: boolean
}

function FieldValue({ control, label, isFirst }: FieldValueProps) {
  const words = useText().person.field
  const { typed, change, problemAt } = control
  switch (typed['kind']) {
    case 'date':
      return <LineField control={control} name="value" label={label} type="date" autoFocus={isFirst} />
    case 'number':
      return (
        <LineField control={control} name="value" label={label} inputMode="decimal" autoFocus={isFirst} />
      )
    case 'boolean':
      return (
        <ChoiceGroup
          name="value"
          label={label}
          value={typed['value'] ?? ''}
          onChange={(value) => change({ value })}
          choices={[
            { value: 'yes', words: words.yes },
            { value: 'no', words: words.no }
          ]}
          problem={problemAt('value')}
        />
      )
    default:
      return <AreaField control={control} name="value" label={label} />
  }
}
