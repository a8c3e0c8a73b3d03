import { RefreshCw, ScanFace, TriangleAlert } from 'lucide-react'
import type { AppError } from '@shared/errors'
import { ActionButton } from '../components/ActionButton'
import { ClosedPanel } from '../components/ClosedPanel'
import { EmptyState } from '../components/EmptyState'
import outcome from '../screens/outcome.module.css'
import { useText } from '../text/text-context'
import styles from './ComparePanel.module.css'
import { type CompareState, sides } from './compare-reducer'

/** While there is no answer: what is still wanted, or that the server is asked. */
export function ComparisonPending({ state }: { readonly state: CompareState }) {
  const { compare } = useText()
  if (state.comparison.at === 'comparing') {
    return <EmptyState title={compare.comparing} />
  }
  const hasOne = sides.some((side) => state.slots[side].at === 'filled')
  return (
    <EmptyState icon={ScanFace} title={hasOne ? compare.waitingOne : compare.waiting}>
      {compare.waitingText}
    </EmptyState>
  )
}

export interface ComparisonFailedProps {
  readonly error: AppError
  readonly onRetry: () => void
}

export function ComparisonFailed({ error, onRetry }: ComparisonFailedProps) {
  const { compare, errors } = useText()
  const { title, advice } = errors[error.code]
  if (error.code === 'identities/forbidden') {
    return (
      <div data-testid="verdict" data-verdict={error.code}>
        <ClosedPanel
          title={compare.closedTitle}
          permissions={error.permissions ?? []}
          anyIsEnough
          isChecking={false}
          onCheck={onRetry}
        />
      </div>
    )
  }
  return (
    <div className={styles['answer']} data-testid="verdict" data-verdict={error.code}>
      <div className={styles['title']}>
        <span className={`${outcome['badge'] ?? ''} ${outcome['warn'] ?? ''}`}>
          <TriangleAlert aria-hidden />
        </span>
        <h2>{compare.failedTitle}</h2>
      </div>
      <p className={styles['text']}>{`${title}. ${advice}`}</p>
      {error.retryable ? (
        <ActionButton kind="primary" size="main" icon={RefreshCw} onPress={onRetry}>
          {compare.retry}
        </ActionButton>
      ) : null}
    </div>
  )
}
