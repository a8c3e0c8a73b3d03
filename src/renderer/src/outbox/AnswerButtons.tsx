import { CircleCheck, type LucideIcon, RefreshCw, Send, SkipForward, UserRoundPlus } from 'lucide-react'
import type { Question, QuestionAnswer } from '@shared/domain/outbox'
import { ActionButton } from '../components/ActionButton'
import { useText } from '../text/text-context'
import { fittingAnswers, type PlainAnswer } from './fitting-answers'
import styles from './QuestionPanel.module.css'

const icons: Readonly<Record<PlainAnswer, LucideIcon>> = {
  'new-person': UserRoundPlus,
  'try-again': RefreshCw,
  'it-is-there': CircleCheck,
  'send-again': Send,
  'leave-out': SkipForward,
  'send-in-spite': Send
}

export interface AnswerButtonsProps {
  readonly question: Question
  readonly isNewPerson: boolean
  readonly isBusy: boolean
  readonly onAnswer: (answer: QuestionAnswer) => void
  /** A new person needs a reason first. */
  readonly onNewPerson: () => void
}

export function AnswerButtons({ question, isNewPerson, isBusy, onAnswer, onNewPerson }: AnswerButtonsProps) {
  const { questions } = useText()
  return (
    <div className={styles['actions']}>
      {fittingAnswers(question, isNewPerson).map((kind) => (
        <ActionButton
          key={kind}
          icon={icons[kind]}
          isDisabled={isBusy}
          onPress={() => (kind === 'new-person' ? onNewPerson() : onAnswer({ kind }))}
        >
          {questions.answers[kind]}
        </ActionButton>
      ))}
    </div>
  )
}
