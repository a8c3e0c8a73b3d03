import { PencilLine } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import type { PersonName } from '@shared/domain/person'
import { ActionButton } from '../components/ActionButton'
import { TextInput } from '../components/TextInput'
import { nameProblem, readName } from '../flow/check-name'
import { useText } from '../text/text-context'
import styles from './QuestionPanel.module.css'

export interface RenameFormProps {
  readonly name: PersonName
  readonly isBusy: boolean
  readonly onRename: (name: PersonName) => void
}

/** The name as it was refused, to be corrected. */
export function RenameForm({ name, isBusy, onRename }: RenameFormProps) {
  const { questions, details } = useText()
  const [typed, setTyped] = useState(name)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const corrected = readName(typed)
    if (corrected !== undefined) onRename(corrected)
  }
  return (
    <form className={styles['rename']} onSubmit={submit} aria-label={questions.newName} noValidate>
      {(['firstName', 'lastName'] as const).map((part) => {
        const problem = nameProblem(part, typed[part])
        return (
          <TextInput
            key={part}
            name={part}
            label={details[part]}
            value={typed[part]}
            onChange={(value) => setTyped((old) => ({ ...old, [part]: value }))}
            problem={problem === undefined ? undefined : details.nameProblems[problem]}
          />
        )
      })}
      <ActionButton type="submit" kind="primary" icon={PencilLine} isDisabled={isBusy}>
        {questions.answers.rename}
      </ActionButton>
    </form>
  )
}
