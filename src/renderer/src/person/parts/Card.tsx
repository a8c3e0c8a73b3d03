import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import styles from './parts.module.css'

export interface CardProps {
  readonly title: string
  readonly icon: LucideIcon
  /** A button at the end of the heading's line. Its room is kept. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One part of the record, with its heading. */
export function Card({ title, icon: Icon, action, children }: CardProps) {
  const id = useId()
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id} className={styles['heading']} tabIndex={-1}>
          <Icon aria-hidden />
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  )
}
