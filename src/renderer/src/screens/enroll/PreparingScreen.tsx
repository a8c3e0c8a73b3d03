import { RefreshCw, X } from 'lucide-react'
import type { AppError } from '@shared/errors'
import { ActionButton } from '../../components/ActionButton'
import { ProblemPanel } from '../../components/ProblemPanel'
import { Screen } from '../../components/Screen'
import { Spinner } from '../../components/Spinner'
import { useText } from '../../text/text-context'
import styles from './waiting.module.css'

export interface PreparingScreenProps {
  readonly error: AppError | undefined
  readonly onRetry: () => void
  readonly onCancel: () => void
}

/** While the site's rules are read. It takes a moment only, so nothing is said unless it fails. */
export function PreparingScreen({ error, onRetry, onCancel }: PreparingScreenProps) {
  const { enroll, errors, shell } = useText()
  return (
    <Screen title={enroll.preparingTitle} way={{ words: shell.cancel, icon: X, onPress: onCancel }}>
      {error === undefined ? (
        <p className={styles['centre']} role="status" aria-label={enroll.preparing}>
          <Spinner />
        </p>
      ) : (
        <ProblemPanel {...errors[error.code]}>
          <ActionButton kind="primary" size="main" icon={RefreshCw} onPress={onRetry}>
            {enroll.retry}
          </ActionButton>
        </ProblemPanel>
      )}
    </Screen>
  )
}
