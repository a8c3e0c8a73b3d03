import { Spinner } from '../../components/Spinner'
import { useText } from '../../text/text-context'
import layout from '../enroll-layout.module.css'
import styles from './DeliveryScreen.module.css'
import type { DeliveryStateProps } from './DeliveryState'

/** Step by step, on its way to the server. */
export function DeliveryProgress({ item, name }: DeliveryStateProps) {
  const { enroll } = useText()
  const { state, stepsDone, stepsTotal } = item
  const share = stepsTotal === 0 ? 0 : stepsDone / stepsTotal
  return (
    <div className={layout['side']} data-testid="enrollment-progress">
      <h2 className={layout['heading']}>
        {name === undefined || !item.isNewPerson ? enroll.sendingPhoto : enroll.sendingName(name)}
      </h2>
      <div className={styles['progress']}>
        <p className={styles['step']} role="status">
          <Spinner />
          {state.kind === 'sending' ? enroll.steps[state.step.kind] : enroll.queued}
        </p>
        <div
          className={styles['bar']}
          role="progressbar"
          aria-label={enroll.progress}
          aria-valuemin={0}
          aria-valuemax={stepsTotal}
          aria-valuenow={stepsDone}
          aria-valuetext={enroll.stepsDone(stepsDone, stepsTotal)}
        >
          <div className={styles['done']} style={{ width: `${(share * 100).toFixed(1)}%` }} />
        </div>
        <p className={styles['soft']}>{enroll.stepsDone(stepsDone, stepsTotal)}</p>
      </div>
      <p className={layout['lead']}>{enroll.savedSafely}</p>
    </div>
  )
}
