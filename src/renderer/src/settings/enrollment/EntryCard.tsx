import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { ActionButton } from '../../components/ActionButton'
import section from '../section.module.css'
import styles from './entries.module.css'

export interface EntryCardProps {
  readonly title: string
  /** Below the heading of the section, or of a part of it. */
  readonly level?: 3 | 4
  readonly remove: string
  readonly onRemove: () => void
  readonly children: ReactNode
}

/** One of several of a kind, with the way to remove it. */
export function EntryCard({ title, level = 4, remove, onRemove, children }: EntryCardProps) {
  const Heading = `h${level}` as const
  return (
    <div className={styles['entry']} role="group" aria-label={title}>
      <div className={styles['head']}>
        <Heading className={section['subheading']}>{title}</Heading>
        <ActionButton kind="quiet" icon={Trash2} label={`${remove}: ${title}`} onPress={onRemove}>
          {remove}
        </ActionButton>
      </div>
      {children}
    </div>
  )
}
