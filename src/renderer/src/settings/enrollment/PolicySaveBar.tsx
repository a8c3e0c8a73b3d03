import { ActionButton } from '../../components/ActionButton'
import { Notice } from '../../components/Notice'
import { useText } from '../../text/text-context'
import styles from '../quality/SaveBar.module.css'
import type { EditedPolicy, PolicyEvent } from './policy-reducer'

export interface PolicySaveBarProps {
  readonly edited: EditedPolicy
  /** How many things are not right. */
  readonly problems: number
  readonly unsaved: boolean
  readonly send: (event: PolicyEvent) => void
}

/** Always in view, so that nobody wonders whether a change holds already. */
export function PolicySaveBar({ edited, problems, unsaved, send }: PolicySaveBarProps) {
  const { enrollmentSettings: words, errors } = useText()
  const { outcome, saving } = edited
  return (
    <div className={styles['bar']}>
      {outcome?.kind === 'failed' ? (
        <Notice key={outcome.attempt} tone="warn" title={errors[outcome.error.code].title} announce>
          {errors[outcome.error.code].advice}
        </Notice>
      ) : null}
      <div className={styles['line']}>
        <p className={outcome?.kind === 'saved' ? styles['saved'] : styles['status']} role="status">
          {problems > 0
            ? words.notRight(problems)
            : unsaved
              ? words.unsaved
              : outcome?.kind === 'saved'
                ? words.saved
                : words.untouched}
        </p>
        <ActionButton
          kind="quiet"
          isDisabled={!unsaved || saving !== undefined}
          onPress={() => send({ type: 'changes-dropped' })}
        >
          {words.drop}
        </ActionButton>
        <ActionButton
          kind="primary"
          isDisabled={!unsaved}
          isPending={saving !== undefined}
          onPress={() => send({ type: 'save-wanted' })}
        >
          {words.save}
        </ActionButton>
      </div>
    </div>
  )
}
