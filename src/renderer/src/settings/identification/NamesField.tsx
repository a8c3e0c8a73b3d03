import { Plus } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { ActionButton } from '../../components/ActionButton'
import { TextInput } from '../../components/TextInput'
import { useText } from '../../text/text-context'
import form from '../add-form.module.css'
import { NameChips } from '../NameChips'
import section from '../section.module.css'
import { namesProblem, type NameRules, withTyped } from './check-identification'
import type { NamesDraft } from './identification-draft'
import styles from './NamesField.module.css'
import { problemWords } from './problem-words'

export interface NamesFieldProps {
  readonly name: string
  readonly list: NamesDraft
  readonly onChange: (list: NamesDraft) => void
  readonly rules: NameRules
  readonly words: {
    readonly listed: string
    readonly add: string
    readonly hint: string
    readonly remove: (name: string) => string
  }
  /** What is wrong, where somebody wanted to save. */
  readonly problem: string | undefined
  /** Names to choose from, or why there are none. */
  readonly children?: ReactNode
}

/** A list of names as the server has them. */
export function NamesField(props: NamesFieldProps) {
  const { name, list, onChange, rules, words, problem, children } = props
  const { identificationSettings: text } = useText()
  const field = useRef<HTMLDivElement>(null)
  // Buttons that are pressed here go with what they stood beside: typing goes on in the field.
  const change = (next: NamesDraft): void => {
    onChange(next)
    field.current?.querySelector('input')?.focus()
  }
  return (
    <div ref={field} className={styles['field']}>
      {list.names.length === 0 ? null : (
        <div className={styles['listed']}>
          <p className={section['strong']}>{words.listed}</p>
          <NameChips
            label={words.listed}
            names={list.names}
            remove={words.remove}
            onRemove={(gone) => change({ ...list, names: list.names.filter((each) => each !== gone) })}
          />
        </div>
      )}
      <form
        className={form['form']}
        onSubmit={(event) => {
          event.preventDefault()
          const next = withTyped(list, rules)
          if (next !== undefined) change(next)
        }}
      >
        <TextInput
          name={name}
          label={words.add}
          hint={words.hint}
          value={list.typed}
          onChange={(typed) => onChange({ ...list, typed })}
          problem={problem ?? problemWords(namesProblem(list, rules), text)}
        />
        <ActionButton type="submit" size="main" icon={Plus} isDisabled={list.typed.trim() === ''}>
          {text.add}
        </ActionButton>
      </form>
      {children}
    </div>
  )
}
