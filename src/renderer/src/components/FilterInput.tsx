import { Search, X } from 'lucide-react'
import { Button, Input, SearchField } from 'react-aria-components'
import styles from './FilterInput.module.css'

export interface FilterInputProps {
  readonly name: string
  /** What is looked for; stands in the field while it is empty. */
  readonly label: string
  /** Of the button that empties the field. */
  readonly clearLabel: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Narrows a list while one types. Escape empties the field. */
export function FilterInput({ name, label, clearLabel, value, onChange }: FilterInputProps) {
  return (
    <SearchField
      className={styles['field'] ?? ''}
      aria-label={label}
      name={name}
      value={value}
      onChange={onChange}
      autoComplete="off"
      spellCheck="false"
    >
      <Search aria-hidden />
      <Input className={styles['input'] ?? ''} placeholder={label} />
      {value === '' ? null : (
        <Button className={styles['clear'] ?? ''} aria-label={clearLabel}>
          <X aria-hidden />
        </Button>
      )}
    </SearchField>
  )
}
