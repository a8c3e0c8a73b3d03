import { UserRoundCheck } from 'lucide-react'
import type { Candidate } from '@shared/domain/enrollment-draft'
import { ActionButton } from '../components/ActionButton'
import { Captioned } from '../components/Captioned'
import { EnrollmentPhoto } from '../components/EnrollmentPhoto'
import { confidenceBand } from '../text/confidence-band'
import { useText } from '../text/text-context'
import { nameOf } from './candidate-name'
import styles from './candidates.module.css'

export interface CandidateCardProps {
  readonly candidate: Candidate
  /** The words on the button that chooses this person. */
  readonly action: string
  readonly onChoose: (personId: string) => void
  readonly isDisabled?: boolean
}

/** Somebody whom the server takes for the visitor: photo, name, tags, and how sure the server is, in words. */
export function CandidateCard({ candidate, action, onChoose, isDisabled = false }: CandidateCardProps) {
  const { enroll } = useText()
  const { person, faceId, confidence } = candidate
  const name = nameOf(person)
  // A tag whose name this account may not read says nothing to anybody.
  const tags = person.tags.filter((tag) => tag.name !== undefined)
  return (
    <li className={styles['card']} data-testid="candidate" data-strength={candidate.strength}>
      <Captioned words={enroll.enrolled}>
        <EnrollmentPhoto faceId={faceId} alt={enroll.enrolled} missing={enroll.noPhoto} />
      </Captioned>
      <div className={styles['words']}>
        <h2 className={styles['name']}>{name ?? enroll.nameless}</h2>
        {tags.length === 0 ? null : (
          <ul className={styles['tags']} aria-label={enroll.tags}>
            {tags.map((tag) => (
              <li key={tag.tagId ?? tag.name}>{tag.name}</li>
            ))}
          </ul>
        )}
        {confidence === undefined ? (
          <p>{enroll.noConfidence}</p>
        ) : (
          <div>
            <p>{enroll.confidence[confidenceBand(confidence)]}</p>
            <p className={styles['small']}>{enroll.percent(confidence)}</p>
          </div>
        )}
        <ActionButton
          icon={UserRoundCheck}
          isDisabled={isDisabled}
          onPress={() => onChoose(person.personId)}
          {...(name === undefined ? {} : { label: `${action}: ${name}` })}
        >
          {action}
        </ActionButton>
      </div>
    </li>
  )
}
