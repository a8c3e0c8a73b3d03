import { UserRoundPlus, X } from 'lucide-react'
import { useState } from 'react'
import type { Candidate, NewPersonReason } from '@shared/domain/enrollment-draft'
import { CandidateBoard } from '../../candidates/CandidateBoard'
import { NewPersonReasons } from '../../candidates/NewPersonReasons'
import type { CheckedShot } from '../../capture/checked-shot'
import { ActionButton } from '../../components/ActionButton'
import { Portrait } from '../../components/Portrait'
import { Screen } from '../../components/Screen'
import { useText } from '../../text/text-context'
import layout from '../enroll-layout.module.css'
import styles from './CandidatesScreen.module.css'

export interface CandidatesScreenProps {
  readonly shot: CheckedShot
  readonly candidates: readonly Candidate[]
  readonly needsReason: boolean
  readonly onNewPerson: (reason?: NewPersonReason) => void
  readonly onPerson: (personId: string) => void
  readonly onStop: () => void
}

/** Somebody is known who looks like the visitor: the same person, somebody else, or nothing at all. */
export function CandidatesScreen(props: CandidatesScreenProps) {
  const { shot, candidates, needsReason, onNewPerson, onPerson, onStop } = props
  const { enroll, shell } = useText()
  const [isAsking, setAsking] = useState(false)
  return (
    <Screen title={enroll.candidatesTitle} way={{ words: shell.cancel, icon: X, onPress: onStop }}>
      <div className={styles['layout']} data-testid="candidates">
        <div className={styles['board']}>
          <p className={layout['lead']}>{enroll.candidatesLead[needsReason ? 'strong' : 'possible']}</p>
          <CandidateBoard
            now={<Portrait shot={shot} alt={enroll.now} />}
            candidates={candidates}
            action={enroll.samePerson}
            onChoose={onPerson}
          />
        </div>
        <div className={styles['decision']}>
          {isAsking ? (
            <NewPersonReasons onChoose={onNewPerson} onBack={() => setAsking(false)} />
          ) : (
            <>
              <ActionButton
                size="main"
                icon={UserRoundPlus}
                onPress={() => (needsReason ? setAsking(true) : onNewPerson())}
              >
                {enroll.newPerson}
              </ActionButton>
              <ActionButton size="main" icon={X} onPress={onStop}>
                {enroll.stopHere}
              </ActionButton>
            </>
          )}
        </div>
      </div>
    </Screen>
  )
}
