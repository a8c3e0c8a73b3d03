import type { ReactNode } from 'react'
import { useText } from '../text/text-context'
import styles from './IdentifyPanel.module.css'

export interface ResultCardProps {
  /** The answer's own name or its error code, for tests and styles. */
  readonly outcome: string
  /** Stands above the rest and never scrolls away. */
  readonly banner?: ReactNode
  readonly children: ReactNode
  readonly actions: ReactNode
}

/** An answer about a person. A long one scrolls; what matters first and what can be done about it stay in view. */
export function ResultCard({ outcome, banner, children, actions }: ResultCardProps) {
  const { identify } = useText()
  return (
    <div className={styles['card']} data-testid="identify-result" data-outcome={outcome}>
      {banner}
      {/* Scrolls, so the keyboard must get there. */}
      <div className={styles['body']} role="group" aria-label={identify.answer} tabIndex={0}>
        {children}
      </div>
      <div className={styles['actions']}>{actions}</div>
    </div>
  )
}
