import { ArrowLeft, UserRoundCheck, X } from 'lucide-react'
import { type SubmitEvent, useRef, useState } from 'react'
import type { PersonName } from '@shared/domain/person'
import type { Shot } from '../analysis/analyzer'
import { ActionButton } from '../components/ActionButton'
import { Notice } from '../components/Notice'
import { Portrait } from '../components/Portrait'
import { Screen } from '../components/Screen'
import { TextInput } from '../components/TextInput'
import { type NameField, nameProblem, readName } from '../flow/check-name'
import type { NameDraft } from '../flow/session-reducer'
import { useText } from '../text/text-context'
import styles from './DetailsScreen.module.css'
import layout from './enroll-layout.module.css'

export interface DetailsScreenProps {
  readonly shot: Shot
  readonly draft: NameDraft
  readonly onConfirm: (name: PersonName) => void
  /** Undefined when the photo cannot be changed any more. */
  readonly onBack: ((draft: NameDraft) => void) | undefined
  readonly onCancel: () => void
}

const fields = ['firstName', 'lastName'] as const

export function DetailsScreen({ shot, draft, onConfirm, onBack, onCancel }: DetailsScreenProps) {
  const { enroll, shell } = useText()
  const [typed, setTyped] = useState(draft)
  /** Fields that were left once: only these are judged, so that nobody is told off while typing. */
  const [judged, setJudged] = useState<readonly NameField[]>([])
  const form = useRef<HTMLFormElement>(null)

  const problemOf = (field: NameField): string | undefined => {
    const problem = judged.includes(field) ? nameProblem(field, typed[field]) : undefined
    return problem === undefined ? undefined : enroll.nameProblems[problem]
  }

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setJudged(fields)
    const name = readName(typed)
    if (name !== undefined) {
      onConfirm(name)
      return
    }
    const wrong = fields.find((field) => nameProblem(field, typed[field]) !== undefined)
    form.current?.querySelector<HTMLInputElement>(`input[name="${wrong ?? ''}"]`)?.focus()
  }

  return (
    <Screen title={enroll.detailsTitle} way={{ words: shell.cancel, icon: X, onPress: onCancel }} keepsFocus>
      <div className={`${layout['layout'] ?? ''} ${layout['narrowPicture'] ?? ''}`}>
        <Portrait shot={shot} alt={enroll.reviewPicture} />
        <form ref={form} className={styles['form']} onSubmit={submit} noValidate>
          {fields.map((field) => (
            <TextInput
              key={field}
              name={field}
              label={enroll[field]}
              value={typed[field]}
              onChange={(value) => setTyped((old) => ({ ...old, [field]: value }))}
              onBlur={() => setJudged((old) => (typed[field] === '' ? old : [...old, field]))}
              problem={problemOf(field)}
              autoFocus={field === 'firstName'}
            />
          ))}
          <Notice tone="info" title={enroll.permanent}>
            {enroll.permanentMore}
          </Notice>
          <div className={layout['actions']}>
            <ActionButton kind="primary" size="main" type="submit" icon={UserRoundCheck}>
              {enroll.submit}
            </ActionButton>
            {onBack === undefined ? null : (
              <ActionButton icon={ArrowLeft} onPress={() => onBack(typed)}>
                {enroll.changePhoto}
              </ActionButton>
            )}
          </div>
        </form>
      </div>
    </Screen>
  )
}
