import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useFixed } from '../components/fixed-context'
import styles from './NameChips.module.css'

export interface NameChipsProps {
  readonly label: string
  readonly names: readonly string[]
  /** What the button beside a name does, in words. */
  readonly remove: (name: string) => string
  readonly onRemove: (name: string) => void
}

/** Names in a list, each with the way to take it off. */
export function NameChips({ label, names, remove, onRemove }: NameChipsProps) {
  const isFixed = useFixed()
  return (
    <ul className={styles['names']} aria-label={label}>
      {names.map((name) => (
        <li key={name} className={styles['name']}>
          {name}
          {isFixed ? null : (
            <Button
              className={styles['remove'] ?? ''}
              aria-label={remove(name)}
              onPress={() => onRemove(name)}
            >
              <X aria-hidden />
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
