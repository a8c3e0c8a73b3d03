import { type SubmitEvent, useEffect, useRef } from 'react'
import { ActionButton } from '../../components/ActionButton'
import { CheckBox } from '../../components/CheckBox'
import { ChoiceGroup } from '../../components/ChoiceGroup'
import { Notice } from '../../components/Notice'
import { TextArea } from '../../components/TextArea'
import { TextInput } from '../../components/TextInput'
import { useText } from '../../text/text-context'
import type { LineProblem } from '../check-line'
import section from '../section.module.css'
import { type FieldForm, fieldKinds } from './field-form'
import type { FieldsEvent, FieldsPage } from './fields-reducer'
import styles from './fields.module.css'

export interface FieldEditorProps {
  readonly state: FieldsPage
  readonly send: (event: FieldsEvent) => void
}

/** One definition: what it belongs to, and what it says. */
export function FieldEditor({ state, send }: FieldEditorProps) {
  const { fieldsAdmin: words, errors } = useText()
  const { form, problems, saving, outcome } = state
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problems])
  const type = (part: Partial<FieldForm>): void => send({ type: 'typed', part })
  const say = (problem: LineProblem | undefined): string | undefined => {
    if (problem === undefined) return undefined
    return problem.kind === 'too-long'
      ? words.problems['too-long'](problem.most)
      : words.problems[problem.kind]
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    send({ type: 'save-wanted' })
  }
  return (
    <form ref={element} className={section['form']} onSubmit={submit} noValidate aria-label={words.heading}>
      <ChoiceGroup
        name="field-kind"
        label={words.kind}
        value={form.kind}
        onChange={(value) => {
          const kind = fieldKinds.find((each) => each === value)
          if (kind !== undefined) type({ kind })
        }}
        choices={fieldKinds.map((kind) => ({ value: kind, words: words.kinds[kind] }))}
      />
      <div className={styles['pair']}>
        <TextInput
          name="field-entity-type"
          label={words.entityType}
          hint={words.entityTypeHint}
          value={form.entityType}
          onChange={(entityType) => type({ entityType })}
          problem={say(problems.entityType)}
        />
        <TextInput
          name="field-id"
          label={words.fieldId}
          hint={words.fieldIdHint}
          value={form.fieldId}
          onChange={(fieldId) => type({ fieldId })}
          problem={say(problems.fieldId)}
        />
      </div>
      <TextInput
        name="field-name"
        label={words.name}
        value={form.name}
        onChange={(name) => type({ name })}
        problem={say(problems.name)}
      />
      <TextArea
        name="field-description"
        label={words.description}
        value={form.description}
        onChange={(description) => type({ description })}
        problem={say(problems.description)}
      />
      <CheckBox isSelected={form.required} onChange={(required) => type({ required })}>
        {words.required}
      </CheckBox>
      {outcome?.kind === 'saved' ? (
        <Notice key={outcome.attempt} tone="good" title={words.saved(outcome.name)} announce />
      ) : null}
      {outcome?.kind === 'failed' ? (
        <Notice
          key={outcome.attempt}
          tone="bad"
          title={`${words.failed}. ${errors[outcome.error.code].title}`}
          announce
        >
          {errors[outcome.error.code].advice}
        </Notice>
      ) : null}
      <div className={section['actions']}>
        <ActionButton type="submit" kind="primary" isPending={saving !== undefined}>
          {words.save}
        </ActionButton>
      </div>
    </form>
  )
}
