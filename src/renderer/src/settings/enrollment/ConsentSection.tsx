import { Plus } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton'
import { TextArea } from '../../components/TextArea'
import { TextInput } from '../../components/TextInput'
import { useText } from '../../text/text-context'
import { ManagedPart } from '../configuration/ManagedPart'
import { nextKey, withEntry, withoutEntry } from '../entries'
import section from '../section.module.css'
import styles from './entries.module.css'
import { EntryCard } from './EntryCard'
import { mostEntries, newText, type TextDraft } from './policy-draft'
import type { PolicyPartProps } from './PolicyForm'

/** What people are asked before the camera is used, in each language. */
export function ConsentSection({ draft, onEdit, problemAt }: PolicyPartProps) {
  const words = useText().enrollmentSettings.consent
  const { texts } = draft
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p>{words.text}</p>
      {texts.length === 0 ? <p className={section['soft']}>{words.none}</p> : null}
      <ManagedPart path="enrollmentPolicy.consent.texts">
        <div className={styles['entries']}>
          {texts.map((text) => (
            <TextCard
              key={text.key}
              text={text}
              problemAt={problemAt}
              onChange={(part) => onEdit({ texts: withEntry(texts, text.key, part) })}
              onRemove={() => onEdit({ texts: withoutEntry(texts, text.key) })}
            />
          ))}
        </div>
        <div className={section['actions']}>
          <ActionButton
            icon={Plus}
            isDisabled={texts.length >= mostEntries.texts}
            onPress={() => onEdit({ texts: [...texts, newText(nextKey(texts))] })}
          >
            {words.add}
          </ActionButton>
        </div>
      </ManagedPart>
    </section>
  )
}

interface TextCardProps {
  readonly text: TextDraft
  readonly problemAt: (place: string) => string | undefined
  readonly onChange: (part: Partial<TextDraft>) => void
  readonly onRemove: () => void
}

function TextCard({ text, problemAt, onChange, onRemove }: TextCardProps) {
  const words = useText().enrollmentSettings.consent
  const { key, language, version, title, body, alternative } = text
  const common = (part: string) => ({
    name: `texts.${key}.${part}`,
    problem: problemAt(`texts.${key}.${part}`)
  })
  return (
    <EntryCard level={3} title={words.one(language)} remove={words.remove} onRemove={onRemove}>
      <div className={styles['pair']}>
        <TextInput
          {...common('language')}
          label={words.language}
          hint={words.languageHint}
          value={language}
          onChange={(typed) => onChange({ language: typed })}
        />
        <TextInput
          {...common('version')}
          label={words.version}
          hint={words.versionHint}
          value={version}
          onChange={(typed) => onChange({ version: typed })}
        />
      </div>
      <TextInput
        {...common('title')}
        label={words.title}
        value={title}
        onChange={(typed) => onChange({ title: typed })}
      />
      <TextArea
        {...common('body')}
        label={words.body}
        value={body}
        onChange={(typed) => onChange({ body: typed })}
      />
      <TextArea
        {...common('alternative')}
        label={words.alternative}
        value={alternative}
        onChange={(typed) => onChange({ alternative: typed })}
      />
    </EntryCard>
  )
}
