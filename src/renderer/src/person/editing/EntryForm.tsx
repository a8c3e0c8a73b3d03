import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ActionButton } from '../../components/ActionButton'
import { Notice } from '../../components/Notice'
import { problemWords } from '../../screens/enroll/problem-words'
import { useText } from '../../text/text-context'
import type { Draft } from '../drafts/draft'
import parts from '../parts/parts.module.css'
import { lackWords } from './access'
import type { Edit, Typed } from './edits'

/** What the fields of a form need. */
export interface FormControl {
  readonly typed: Typed
  readonly change: (part: Typed) => void
  /** What is wrong with a field, in words; undefined until somebody wanted to save. */
  readonly problemAt: (name: string) => string | undefined
}

export interface EntryFormProps<D, T> {
  readonly edit: Extract<Edit<T>, { at: 'form' }>
  /** What the form is about, for those who do not see where it stands. */
  readonly label: string
  readonly read: (typed: Typed) => Draft<D, T>
  readonly fields: (control: FormControl) => ReactNode
  readonly onTyped: (part: Typed) => void
  readonly onSave: (draft: D, shown: T) => void
  readonly onClose: () => void
}

/** The form of one entry. What the server refused stays in it, with the reason. */
export function EntryForm<D, T>({
  edit,
  label,
  read,
  fields,
  onTyped,
  onSave,
  onClose
}: EntryFormProps<D, T>) {
  const { person, details, errors } = useText()
  const [attempts, setAttempts] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  // Whoever wanted to save goes on at the first thing that is not right.
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts])
  const { typed, error } = edit
  const draft = read(typed)
  const problems = attempts > 0 && !draft.ok ? draft.problems : undefined
  // Trying again would only fail again.
  const isClosed = error?.code === 'identities/forbidden'
  const save = (): void => {
    setAttempts(attempts + 1)
    if (draft.ok) onSave(draft.send, draft.shown)
  }
  return (
    <form
      ref={form}
      className={parts['form']}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isClosed) save()
      }}
    >
      {error === undefined ? null : (
        <Notice tone="bad" title={`${person.edit.refused} ${errors[error.code].title}`} announce>
          {isClosed ? lackWords(error.permissions ?? [], person.edit) : errors[error.code].advice}
        </Notice>
      )}
      {fields({
        typed,
        change: onTyped,
        problemAt: (name) => {
          const problem = problems?.get(name)
          return problem && problemWords(problem, details)
        }
      })}
      <div className={parts['actions']}>
        <ActionButton onPress={onClose}>{person.edit.cancel}</ActionButton>
        {isClosed ? null : (
          <ActionButton kind="primary" type="submit">
            {person.edit.save}
          </ActionButton>
        )}
      </div>
    </form>
  )
}
