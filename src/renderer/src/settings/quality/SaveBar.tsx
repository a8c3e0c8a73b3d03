import { ActionButton } from '../../components/ActionButton'
import { Notice } from '../../components/Notice'
import { isUnsaved } from '../../flow/capture-settings-reducer'
import { useText } from '../../text/text-context'
import type { QualityPartProps } from './LimitsSection'
import styles from './SaveBar.module.css'

/** Always in view, so that nobody wonders whether a change holds already. */
export function SaveBar({ state, send }: QualityPartProps) {
  const { quality: words, errors } = useText()
  const { outcome } = state
  const unsaved = isUnsaved(state)
  return (
    <div className={styles['bar']}>
      {outcome?.kind === 'failed' ? (
        <Notice key={outcome.attempt} tone="warn" title={errors[outcome.error.code].title} announce>
          {errors[outcome.error.code].advice}
        </Notice>
      ) : null}
      <div className={styles['line']}>
        <p className={outcome?.kind === 'saved' ? styles['saved'] : styles['status']} role="status">
          {unsaved ? words.unsaved : outcome?.kind === 'saved' ? words.saved : words.untouched}
        </p>
        <ActionButton
          kind="quiet"
          isDisabled={!unsaved || state.saving !== undefined}
          onPress={() => send({ type: 'changes-dropped' })}
        >
          {words.drop}
        </ActionButton>
        <ActionButton
          kind="primary"
          isDisabled={!unsaved}
          isPending={state.saving !== undefined}
          onPress={() => send({ type: 'save-wanted' })}
        >
          {words.save}
        </ActionButton>
      </div>
    </div>
  )
}
