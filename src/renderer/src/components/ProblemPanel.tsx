import { type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './ProblemPanel.module.css'

export interface ProblemPanelProps {
  readonly icon?: LucideIcon
  readonly title: string
  readonly advice: string
  /** Buttons: the way on. */
  readonly children?: ReactNode
}

/** Fills its place with one problem: what it is, what to do, and the way on. */
export function ProblemPanel({ icon: Icon = TriangleAlert, title, advice, children }: ProblemPanelProps) {
  return (
    <div className={styles['panel']} role="alert">
      <span className={styles['icon']}>
        <Icon aria-hidden />
      </span>
      <h2 className={styles['title']}>{title}</h2>
      <p className={styles['advice']}>{advice}</p>
      {children === undefined ? null : <div className={styles['actions']}>{children}</div>}
    </div>
  )
}
