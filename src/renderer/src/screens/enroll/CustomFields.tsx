import type { FormField } from '@shared/domain/enrollment-form'
import { ChoiceGroup } from '../../components/ChoiceGroup'
import { SelectInput } from '../../components/SelectInput'
import { TextArea } from '../../components/TextArea'
import { TextInput } from '../../components/TextInput'
import type { Messages } from '../../text/messages'
import { useText } from '../../text/text-context'
import type { FormPartProps } from './DetailsForm'
import styles from './DetailsScreen.module.css'
import { FormPart } from './FormPart'

/** Texts longer than this get several lines. */
const lineLength = 200
/** As many as can all be shown at once. */
const fewChoices = 5

/** What the site wants to know besides, by its own rules. */
export function CustomFields({ visit, onChange, problemAt, onLeft }: FormPartProps) {
  const { details } = useText()
  const { fields } = visit.draft
  return (
    <FormPart title={details.more}>
      <div className={styles['pair']}>
        {visit.policy.form.fields.map((field) => (
          <CustomField
            key={field.name}
            field={field}
            value={fields[field.name] ?? ''}
            onChange={(value) => onChange({ fields: { ...fields, [field.name]: value } })}
            onBlur={() => {
              if ((fields[field.name] ?? '') !== '') onLeft(`field.${field.name}`)
            }}
            problem={problemAt(`field.${field.name}`)}
          />
        ))}
      </div>
    </FormPart>
  )
}

interface CustomFieldProps {
  readonly field: FormField
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  readonly problem: string | undefined
}

function CustomField({ field, ...rest }: CustomFieldProps) {
  const { details } = useText()
  const label = field.required ? field.label : `${field.label} (${details.optional})`
  const common = { ...rest, name: `field.${field.name}`, label }
  switch (field.kind) {
    case 'text':
      if (field.choices !== undefined) return <ChosenText {...common} choices={field.choices} />
      return field.maxLength > lineLength ? <TextArea {...common} /> : <TextInput {...common} />
    case 'date':
      return <TextInput {...common} {...hintOf(dateHint(field.when, details))} type="date" />
    case 'number':
      return <TextInput {...common} {...hintOf(numberHint(field, details))} inputMode="decimal" />
    case 'boolean':
      return (
        <ChoiceGroup
          {...common}
          choices={[
            { value: 'yes', words: details.yes },
            { value: 'no', words: details.no }
          ]}
        />
      )
  }
}

interface ChosenTextProps extends Omit<CustomFieldProps, 'field' | 'onBlur'> {
  readonly name: string
  readonly label: string
  readonly choices: readonly string[]
}

function ChosenText({ choices, ...common }: ChosenTextProps) {
  const { details } = useText()
  return choices.length > fewChoices ? (
    <SelectInput {...common} choices={choices} unchosen={details.choose} />
  ) : (
    <ChoiceGroup {...common} choices={choices.map((choice) => ({ value: choice, words: choice }))} />
  )
}

function hintOf(hint: string | undefined): { readonly hint?: string } {
  return hint === undefined ? {} : { hint }
}

function dateHint(when: 'any' | 'past' | 'future', words: Messages['details']): string | undefined {
  return when === 'any' ? undefined : words[when]
}

function numberHint(
  { least, most }: Extract<FormField, { kind: 'number' }>,
  words: Messages['details']
): string | undefined {
  if (least !== undefined && most !== undefined) return words.between(least, most)
  if (least !== undefined) return words.from(least)
  return most === undefined ? undefined : words.upTo(most)
}
