import { CheckBox } from '../../components/CheckBox'
import { ChoiceGroup } from '../../components/ChoiceGroup'
import { TextArea } from '../../components/TextArea'
import { TextInput } from '../../components/TextInput'
import { useText } from '../../text/text-context'
import styles from './entries.module.css'
import { EntryCard } from './EntryCard'
import type { FieldDraft } from './policy-draft'

export interface FieldCardProps {
  readonly field: FieldDraft
  readonly problemAt: (place: string) => string | undefined
  readonly onChange: (part: Partial<FieldDraft>) => void
  readonly onRemove: () => void
}

const kinds = ['text', 'date', 'number', 'boolean'] as const

/** A field of the form, with the rules of its kind. */
export function FieldCard(props: FieldCardProps) {
  const { field, problemAt, onChange, onRemove } = props
  const words = useText().enrollmentSettings.form
  const at = (part: string): string => `fields.${field.key}.${part}`
  return (
    <EntryCard title={words.oneField(field.label)} remove={words.removeField} onRemove={onRemove}>
      <div className={styles['pair']}>
        <TextInput
          name={at('label')}
          label={words.label}
          value={field.label}
          onChange={(label) => onChange({ label })}
          problem={problemAt(at('label'))}
        />
        <TextInput
          name={at('name')}
          label={words.name}
          hint={words.nameHint}
          value={field.name}
          onChange={(name) => onChange({ name })}
          problem={problemAt(at('name'))}
        />
      </div>
      <ChoiceGroup
        name={at('kind')}
        label={words.kind}
        value={field.kind}
        onChange={(typed) => {
          const kind = kinds.find((each) => each === typed)
          if (kind !== undefined) onChange({ kind })
        }}
        choices={kinds.map((kind) => ({ value: kind, words: words.kinds[kind] }))}
      />
      <Rules {...props} />
      <CheckBox isSelected={field.required} onChange={(required) => onChange({ required })}>
        {words.required}
      </CheckBox>
    </EntryCard>
  )
}

const whens = ['any', 'past', 'future'] as const

function Rules({ field, problemAt, onChange }: FieldCardProps) {
  const words = useText().enrollmentSettings.form
  const at = (part: string): string => `fields.${field.key}.${part}`
  switch (field.kind) {
    case 'text':
      return (
        <>
          <TextInput
            name={at('maxLength')}
            label={words.maxLength}
            inputMode="decimal"
            value={field.maxLength}
            onChange={(maxLength) => onChange({ maxLength })}
            problem={problemAt(at('maxLength'))}
          />
          <TextArea
            name={at('choices')}
            label={words.choices}
            value={field.choices}
            onChange={(choices) => onChange({ choices })}
            problem={problemAt(at('choices'))}
          />
        </>
      )
    case 'date':
      return (
        <ChoiceGroup
          name={at('when')}
          label={words.when}
          value={field.when}
          onChange={(typed) => {
            const when = whens.find((each) => each === typed)
            if (when !== undefined) onChange({ when })
          }}
          choices={whens.map((when) => ({ value: when, words: words.whens[when] }))}
        />
      )
    case 'number':
      return (
        <div className={styles['pair']}>
          {(['least', 'most'] as const).map((part) => (
            <TextInput
              key={part}
              name={at(part)}
              label={words[part]}
              inputMode="decimal"
              value={field[part]}
              onChange={(typed) => onChange({ [part]: typed })}
              problem={problemAt(at(part))}
            />
          ))}
        </div>
      )
    case 'boolean':
      return null
  }
}
