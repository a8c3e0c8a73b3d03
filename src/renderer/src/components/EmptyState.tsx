import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'
import { Spinner } from './Spinner'

export interface EmptyStateProps {
  /** Something is on its way when left out. */
  readonly icon?: LucideIcon
  readonly title: string
  /** Of the heading. */
  readonly level?: 2 | 3
  readonly children?: ReactNode
  /** What somebody can do about it. */
  readonly action?: ReactNode
}

/** Stands in the middle of a place that has nothing to show yet: what is missing, and how it comes. */
export function EmptyState({ icon: Icon, title, level = 3, children, action }: EmptyStateProps) {
  const Title = `h${level}` as const
  return (
    <div className={styles['empty']}>
      {Icon === undefined ? (
        <span className={styles['busy']}>
          <Spinner />
        </span>
      ) : (
        <Icon aria-hidden />
      )}
      <Title className={styles['title']}>{title}</Title>
      {children === undefined ? null : <p className={styles['text']}>{children}</p>}
      {action}
    </div>
  )
}
