import { ArrowLeft, ArrowRight } from 'lucide-react'
import { type NewPersonReason, newPersonReasons } from '@shared/domain/enrollment-draft'
import { ActionButton } from '../components/ActionButton'
import { useText } from '../text/text-context'
import styles from './candidates.module.css'

export interface NewPersonReasonsProps {
  readonly onChoose: (reason: NewPersonReason) => void
  readonly onBack: () => void
  readonly isDisabled?: boolean
}

/** Asks why a new record is made although the server is sure that it knows this face. Choosing makes it. */
export function NewPersonReasons({ onChoose, onBack, isDisabled = false }: NewPersonReasonsProps) {
  const { enroll } = useText()
  return (
    <div className={styles['reasons']} role="group" aria-label={enroll.reasonTitle}>
      <h2 className={styles['reasonTitle']}>{enroll.reasonTitle}</h2>
      <p className={styles['soft']}>{enroll.reasonText}</p>
      <div className={styles['choices']}>
        {newPersonReasons.map((reason) => (
          <ActionButton
            key={reason}
            icon={ArrowRight}
            isDisabled={isDisabled}
            onPress={() => onChoose(reason)}
          >
            {enroll.newPersonReasons[reason]}
          </ActionButton>
        ))}
        <ActionButton kind="quiet" icon={ArrowLeft} onPress={onBack}>
          {enroll.reasonBack}
        </ActionButton>
      </div>
    </div>
  )
}
