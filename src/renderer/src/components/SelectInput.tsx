import { useId } from 'react'
import styles from './TextInput.module.css'

export interface SelectInputProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly choices: readonly string[]
  /** Said while nothing is chosen. */
  readonly unchosen: string
  readonly problem: string | undefined
}

/** One of many. The browser's own list: it fits every screen, and works by keyboard, touch and screen reader. */
export function SelectInput(props: SelectInputProps) {
  const { name, label, value, onChange, choices, unchosen, problem } = props
  const id = useId()
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        name={name}
        className={`${styles['input'] ?? ''} ${styles['select'] ?? ''}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={`${id}-problem`}
        {...(problem === undefined ? {} : { 'aria-invalid': true, 'data-invalid': true })}
      >
        <option value="">{unchosen}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
      <p id={`${id}-problem`} className={styles['problem']}>
        {problem}
      </p>
    </div>
  )
}
