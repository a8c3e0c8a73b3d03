import { Plus } from 'lucide-react'
import { type Presence, presence } from '@shared/domain/enrollment-form'
import { ActionButton } from '../../components/ActionButton'
import { CheckBox } from '../../components/CheckBox'
import { ChoiceGroup } from '../../components/ChoiceGroup'
import { TextInput } from '../../components/TextInput'
import { useText } from '../../text/text-context'
import { ManagedPart } from '../configuration/ManagedPart'
import { nextKey, withEntry, withoutEntry } from '../entries'
import section from '../section.module.css'
import styles from './entries.module.css'
import { EntryCard } from './EntryCard'
import { FieldCard } from './FieldCard'
import { mostEntries, newDocument, newField } from './policy-draft'
import type { PolicyPartProps } from './PolicyForm'

/** What is asked about somebody besides the name. */
export function FormSection(props: PolicyPartProps) {
  const words = useText().enrollmentSettings.form
  const { draft, onEdit, problemAt } = props
  const { fields } = draft
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p>{words.text}</p>
      {(['address', 'note'] as const).map((part) => (
        <ManagedPart key={part} path={`enrollmentPolicy.form.${part}`}>
          <PresenceChoice
            name={part}
            label={words[part]}
            value={draft[part]}
            onChange={(wanted) => onEdit({ [part]: wanted })}
          />
        </ManagedPart>
      ))}
      <h3 className={section['subheading']}>{words.fields}</h3>
      <ManagedPart path="enrollmentPolicy.form.fields">
        {fields.length === 0 ? <p className={section['soft']}>{words.noFields}</p> : null}
        <div className={styles['entries']}>
          {fields.map((field) => (
            <FieldCard
              key={field.key}
              field={field}
              problemAt={problemAt}
              onChange={(part) => onEdit({ fields: withEntry(fields, field.key, part) })}
              onRemove={() => onEdit({ fields: withoutEntry(fields, field.key) })}
            />
          ))}
        </div>
        <div className={section['actions']}>
          <ActionButton
            icon={Plus}
            isDisabled={fields.length >= mostEntries.fields}
            onPress={() => onEdit({ fields: [...fields, newField(nextKey(fields))] })}
          >
            {words.addField}
          </ActionButton>
        </div>
      </ManagedPart>
      <Documents {...props} />
    </section>
  )
}

function Documents({ draft: { documents }, onEdit, problemAt }: PolicyPartProps) {
  const words = useText().enrollmentSettings.form
  return (
    <>
      <h3 className={section['subheading']}>{words.documents}</h3>
      <ManagedPart path="enrollmentPolicy.form.documents">
        {documents.length === 0 ? <p className={section['soft']}>{words.noDocuments}</p> : null}
        <div className={styles['entries']}>
          {documents.map(({ key, label, required }) => (
            <EntryCard
              key={key}
              title={words.oneDocument(label)}
              remove={words.removeDocument}
              onRemove={() => onEdit({ documents: withoutEntry(documents, key) })}
            >
              <TextInput
                name={`documents.${key}.label`}
                label={words.documentLabel}
                value={label}
                onChange={(typed) => onEdit({ documents: withEntry(documents, key, { label: typed }) })}
                problem={problemAt(`documents.${key}.label`)}
              />
              <CheckBox
                isSelected={required}
                onChange={(wanted) => onEdit({ documents: withEntry(documents, key, { required: wanted }) })}
              >
                {words.documentRequired}
              </CheckBox>
            </EntryCard>
          ))}
        </div>
        <div className={section['actions']}>
          <ActionButton
            icon={Plus}
            isDisabled={documents.length >= mostEntries.documents}
            onPress={() => onEdit({ documents: [...documents, newDocument(nextKey(documents), documents)] })}
          >
            {words.addDocument}
          </ActionButton>
        </div>
      </ManagedPart>
    </>
  )
}

interface PresenceChoiceProps {
  readonly name: string
  readonly label: string
  readonly value: Presence
  readonly onChange: (value: Presence) => void
}

function PresenceChoice({ name, label, value, onChange }: PresenceChoiceProps) {
  const words = useText().enrollmentSettings.form
  return (
    <ChoiceGroup
      name={name}
      label={label}
      value={value}
      onChange={(typed) => {
        const wanted = presence.options.find((each) => each === typed)
        if (wanted !== undefined) onChange(wanted)
      }}
      choices={presence.options.map((each) => ({ value: each, words: words.presences[each] }))}
    />
  )
}
