import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { ActionButton } from '../../components/ActionButton'
import section from '../section.module.css'
import styles from './entries.module.css'

export interface EntryCardProps {
  readonly title: string
  readonly remove: string
  readonly onRemove: () => void
  readonly children: ReactNode
}

/** One of several of a kind, with the way to remove it. */
export function EntryCard({ title, remove, onRemove, children }: EntryCardProps) {
  return (
    <div className={styles['entry']} role="group" aria-label={title}>
      <div className={styles['head']}>
        <h4 className={section['subheading']}>{title}</h4>
        <ActionButton kind="quiet" icon={Trash2} label={`${remove}: ${title}`} onPress={onRemove}>
          {remove}
        </ActionButton>
      </div>
      {children}
    </div>
  )
}
