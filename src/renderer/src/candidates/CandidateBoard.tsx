import type { ReactNode } from 'react'
import type { Candidate } from '@shared/domain/enrollment-draft'
import { Captioned } from '../components/Captioned'
import { useText } from '../text/text-context'
import { CandidateCard } from './CandidateCard'
import styles from './candidates.module.css'

export interface CandidateBoardProps {
  /** The photo of now, for the eye to compare with. */
  readonly now: ReactNode
  readonly candidates: readonly Candidate[]
  readonly action: string
  readonly onChoose: (personId: string) => void
  readonly isDisabled?: boolean
}

/** The photo of now beside everybody it may show: the last word is with the person at the desk. */
export function CandidateBoard({
  now,
  candidates,
  action,
  onChoose,
  isDisabled = false
}: CandidateBoardProps) {
  const { enroll } = useText()
  return (
    <div className={styles['board']}>
      <div className={styles['now']}>
        <Captioned words={enroll.now}>{now}</Captioned>
      </div>
      <ul className={`${styles['cards'] ?? ''} ${candidates.length === 1 ? (styles['single'] ?? '') : ''}`}>
        {candidates.map((candidate) => (
          <CandidateCard
            key={candidate.person.personId}
            candidate={candidate}
            action={action}
            onChoose={onChoose}
            isDisabled={isDisabled}
          />
        ))}
      </ul>
    </div>
  )
}
