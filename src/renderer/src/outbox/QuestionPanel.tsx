import { CircleHelp } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { PersonName } from '@shared/domain/person'
import type { Question, QuestionAnswer } from '@shared/domain/outbox'
import type { AppError } from '@shared/errors'
import { CandidateBoard } from '../candidates/CandidateBoard'
import { NewPersonReasons } from '../candidates/NewPersonReasons'
import { Notice } from '../components/Notice'
import { useText } from '../text/text-context'
import { AnswerButtons } from './AnswerButtons'
import styles from './QuestionPanel.module.css'
import { questionTitle } from './question-title'
import { RenameForm } from './RenameForm'

export interface QuestionPanelProps {
  readonly question: Question
  /** The photo of this enrollment, where candidates are compared with it. */
  readonly photo: ReactNode
  /** Of the enrollment, to be corrected when the server refuses it. */
  readonly name: PersonName | undefined
  /** A photo that makes the person cannot be left out. */
  readonly isNewPerson: boolean
  /** An answer is on its way. */
  readonly isBusy: boolean
  /** Why the last answer was not taken. */
  readonly error: AppError | undefined
  readonly onAnswer: (answer: QuestionAnswer) => void
}

/** What the station cannot know and must not guess about an enrollment, and every answer that fits. */
export function QuestionPanel(props: QuestionPanelProps) {
  const { question, error } = props
  const { questions, errors } = useText()
  const refusal = question.kind === 'refused' ? errors[question.code] : undefined
  const permissions = 'permissions' in question ? (question.permissions ?? []) : []
  return (
    <section className={styles['panel']} data-testid="question" data-kind={question.kind}>
      <h2 className={styles['title']}>
        <CircleHelp aria-hidden />
        {questionTitle(question, questions)}
      </h2>
      {refusal === undefined ? null : (
        <Notice tone="warn" title={refusal.title}>
          {refusal.advice}
        </Notice>
      )}
      <p className={styles['text']}>{questions.texts[question.kind]}</p>
      {permissions.length === 0 ? null : (
        <div>
          <p>{questions.missing}</p>
          <ul className={styles['permissions']}>
            {permissions.map(({ category, name }) => (
              <li key={`${category} ${name}`}>
                {category}: {name}
              </li>
            ))}
          </ul>
        </div>
      )}
      {error === undefined ? null : (
        <Notice tone="bad" title={errors[error.code].title} announce>
          {errors[error.code].advice}
        </Notice>
      )}
      <Answers {...props} />
    </section>
  )
}

function Answers(props: QuestionPanelProps) {
  const { question, photo, name, isBusy, onAnswer } = props
  const { questions } = useText()
  const [isAsking, setAsking] = useState(false)
  const hasCandidates = question.kind === 'same-person' || question.kind === 'whose-photo'
  if (isAsking) {
    return (
      <NewPersonReasons
        isDisabled={isBusy}
        onChoose={(reason) => onAnswer({ kind: 'new-person', reason })}
        onBack={() => setAsking(false)}
      />
    )
  }
  return (
    <>
      {!hasCandidates ? null : question.candidates.length === 0 ? (
        <p>{questions.nobodyToChoose}</p>
      ) : (
        <CandidateBoard
          now={photo}
          candidates={question.candidates}
          action={questions.answers['this-person']}
          onChoose={(personId) => onAnswer({ kind: 'this-person', personId })}
          isDisabled={isBusy}
        />
      )}
      {question.kind === 'refused' && question.step.kind === 'name' && name !== undefined ? (
        <RenameForm
          name={name}
          isBusy={isBusy}
          onRename={(corrected) => onAnswer({ kind: 'rename', name: corrected })}
        />
      ) : null}
      <AnswerButtons {...props} onNewPerson={() => setAsking(true)} />
    </>
  )
}
