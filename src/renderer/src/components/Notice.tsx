import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Notice.module.css'

export type NoticeTone = 'info' | 'warn' | 'bad'

const icons: Readonly<Record<NoticeTone, LucideIcon>> = { info: Info, warn: TriangleAlert, bad: CircleAlert }

export interface NoticeProps {
  readonly tone: NoticeTone
  readonly title: string
  readonly children?: ReactNode
  /** A notice that appears by itself is read out. */
  readonly announce?: boolean
}

export function Notice({ tone, title, children, announce = false }: NoticeProps) {
  const Icon = icons[tone]
  return (
    <div
      className={`${styles['notice'] ?? ''} ${styles[tone] ?? ''}`}
      {...(announce ? { role: 'alert' } : {})}
    >
      <Icon aria-hidden />
      <div>
        <p className={styles['title']}>{title}</p>
        {children === undefined ? null : <p>{children}</p>}
      </div>
    </div>
  )
}
