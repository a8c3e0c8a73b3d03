import { Camera } from 'lucide-react'
import { ActionButton } from '../components/ActionButton'
import type { ManualOffer } from '../guidance/guidance-reducer'
import { useText } from '../text/text-context'
import styles from './ManualCapture.module.css'

export interface ManualCaptureProps {
  readonly offer: ManualOffer
  readonly onTake: () => void
}

/** The way out for somebody who cannot meet the limits, with what is not ideal about it. */
export function ManualCapture({ offer, onTake }: ManualCaptureProps) {
  const { capture } = useText()
  const reasons = offer.reasons.map((hint) => capture.reasons[hint]).join(', ')
  return (
    <div className={styles['panel']} role="group" aria-label={capture.byHand}>
      <div className={styles['why']}>
        {!offer.possible ? (
          <p>{capture.byHandBlocked}</p>
        ) : reasons === '' ? (
          <p>{capture.byHandReady}</p>
        ) : (
          <>
            <p>{capture.byHandWhy}</p>
            <p className={styles['reasons']}>{reasons}</p>
          </>
        )}
      </div>
      <ActionButton icon={Camera} size="main" isDisabled={!offer.possible} onPress={onTake}>
        {capture.byHand}
      </ActionButton>
    </div>
  )
}
