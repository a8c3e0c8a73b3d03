import { Lock } from 'lucide-react'
import type { NamedPermission } from '@shared/errors'
import { useText } from '../../text/text-context'
import { lackWords } from '../editing/access'
import styles from './parts.module.css'

export interface ClosedLineProps {
  /** What is closed, in a sentence. */
  readonly what: string
  readonly permissions: readonly NamedPermission[]
}

/** Stands where a control would be that the account may not use, and names what would open it. */
export function ClosedLine({ what, permissions }: ClosedLineProps) {
  const { person } = useText()
  return (
    <p className={styles['closed']} data-testid="closed">
      <Lock aria-hidden />
      <span>
        {what} {lackWords(permissions, person.edit)}
      </span>
    </p>
  )
}
