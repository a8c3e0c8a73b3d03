import { Lock } from 'lucide-react'
import { useText } from '../../text/text-context'
import styles from './ManagedNote.module.css'

/** Says why something cannot be changed. */
export function ManagedNote() {
  const { configuration } = useText()
  return (
    <p className={styles['note']} data-testid="managed-note">
      <Lock aria-hidden />
      {configuration.managedNote}
    </p>
  )
}
