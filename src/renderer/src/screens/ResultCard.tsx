import type { ReactNode } from 'react'
import styles from './IdentifyPanel.module.css'

export interface ResultCardProps {
  /** The answer's own name or its error code, for tests and styles. */
  readonly outcome: string
  readonly children: ReactNode
  readonly actions: ReactNode
}

/** An answer about a person. A long one scrolls; what can be done about it stays in view. */
export function ResultCard({ outcome, children, actions }: ResultCardProps) {
  return (
    <div className={styles['card']} data-testid="identify-result" data-outcome={outcome}>
      <div className={styles['body']}>{children}</div>
      <div className={styles['actions']}>{actions}</div>
    </div>
  )
}
