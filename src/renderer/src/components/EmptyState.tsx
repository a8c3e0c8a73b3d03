import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'
import { Spinner } from './Spinner'

export interface EmptyStateProps {
  /** Something is on its way when left out. */
  readonly icon?: LucideIcon
  readonly title: string
  readonly children?: ReactNode
}

/** Stands in the middle of a place that has nothing to show yet: what is missing, and how it comes. */
export function EmptyState({ icon: Icon, title, children }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {Icon === undefined ? (
        <span className={styles['busy']}>
          <Spinner />
        </span>
      ) : (
        <Icon aria-hidden />
      )}
      <h3 className={styles['title']}>{title}</h3>
      {children === undefined ? null : <p className={styles['text']}>{children}</p>}
    </div>
  )
}
