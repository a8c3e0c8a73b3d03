import { ArrowLeftRight, ScanSearch, UserRound } from 'lucide-react'
import { ActionButton } from '../components/ActionButton'
import type { CompareStart } from '../flow/session-reducer'
import { useText } from '../text/text-context'
import type { Answered } from './identify-state'
import { MatchCard } from './MatchCard'
import { personName } from './person-name'
import { UnknownCard } from './UnknownCard'

export interface AnsweredCardProps {
  readonly answered: Answered
  /** Undefined where there is no camera to look through. */
  readonly onLookAgain: (() => void) | undefined
  readonly onOpen: (personId: string) => void
  readonly onCompare: (start: CompareStart) => void
}

/** An answer with what can be done about it. The same card for a face, a file, and an earlier answer. */
export function AnsweredCard({ answered, onLookAgain, onOpen, onCompare }: AnsweredCardProps) {
  const { identify } = useText()
  const { answer, probe } = answered
  const lookAgain =
    onLookAgain === undefined ? null : (
      <ActionButton
        size={answer.outcome === 'match' ? 'normal' : 'main'}
        icon={ScanSearch}
        onPress={onLookAgain}
      >
        {identify.lookAgain}
      </ActionButton>
    )
  if (answer.outcome !== 'match') {
    return <UnknownCard probe={probe} outcome={answer.outcome} actions={lookAgain} />
  }
  const { person, faceId } = answer
  return (
    <MatchCard
      answered={answered}
      match={answer}
      actions={
        <>
          <ActionButton kind="primary" icon={UserRound} onPress={() => onOpen(person.personId)}>
            {identify.open}
          </ActionButton>
          {faceId === undefined ? null : (
            <ActionButton
              icon={ArrowLeftRight}
              onPress={() => onCompare({ faceId, name: personName(person) })}
            >
              {identify.compare}
            </ActionButton>
          )}
          {lookAgain}
        </>
      }
    />
  )
}
