import { ActionButton } from '../components/ActionButton'
import { Notice } from '../components/Notice'
import { useText } from '../text/text-context'
import type { SaveOutcome } from '../flow/edited'
import styles from './SaveBar.module.css'

export interface SaveBarProps {
  readonly isUnsaved: boolean
  readonly isSaving: boolean
  readonly outcome: SaveOutcome
  /** From when on it holds. */
  readonly saved: string
  /** How many things are not right. */
  readonly problems?: number
  readonly onDrop: () => void
  readonly onSave: () => void
}

/** Always in view, so that nobody wonders whether a change holds already. */
export function SaveBar(props: SaveBarProps) {
  const { isUnsaved, isSaving, outcome, problems = 0 } = props
  const { editing: words, errors } = useText()
  const isSaved = outcome?.kind === 'saved'
  return (
    <div className={styles['bar']}>
      {outcome?.kind === 'failed' ? (
        <Notice key={outcome.attempt} tone="warn" title={errors[outcome.error.code].title} announce>
          {errors[outcome.error.code].advice}
        </Notice>
      ) : null}
      <div className={styles['line']}>
        <p className={isSaved ? styles['saved'] : styles['status']} role="status">
          {problems > 0
            ? words.notRight(problems)
            : isUnsaved
              ? words.unsaved
              : isSaved
                ? props.saved
                : words.untouched}
        </p>
        <ActionButton kind="quiet" isDisabled={!isUnsaved || isSaving} onPress={props.onDrop}>
          {words.drop}
        </ActionButton>
        <ActionButton kind="primary" isDisabled={!isUnsaved} isPending={isSaving} onPress={props.onSave}>
          {words.save}
        </ActionButton>
      </div>
    </div>
  )
}
