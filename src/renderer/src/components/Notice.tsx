import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import { type ReactNode, useCallback } from 'react'
import styles from './Notice.module.css'

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad'

const icons: Readonly<Record<NoticeTone, LucideIcon>> = {
  info: Info,
  good: CircleCheck,
  warn: TriangleAlert,
  bad: CircleAlert
}

export interface NoticeProps {
  readonly tone: NoticeTone
  readonly title: string
  readonly children?: ReactNode
  /** A button: the way on. */
  readonly action?: ReactNode
  /** A notice that appears by itself is read out. */
  readonly announce?: boolean
  /** A notice that answers what somebody has just asked gets the focus: it is read out, and Tab goes on from it. */
  readonly takesFocus?: boolean
}

export function Notice({ tone, title, children, action, announce = false, takesFocus = false }: NoticeProps) {
  const Icon = icons[tone]
  const focus = useCallback(
    (notice: HTMLElement | null) => {
      if (takesFocus) notice?.focus()
    },
    [takesFocus]
  )
  return (
    <div
      className={`${styles['notice'] ?? ''} ${styles[tone] ?? ''}`}
      {...(announce ? { role: 'alert' } : {})}
      {...(takesFocus ? { role: 'group', 'aria-label': title, tabIndex: -1, ref: focus } : {})}
    >
      <Icon aria-hidden />
      <div className={styles['words']}>
        <p className={styles['title']}>{title}</p>
        {children === undefined ? null : <p>{children}</p>}
      </div>
      {action === undefined ? null : <div className={styles['action']}>{action}</div>}
    </div>
  )
}
