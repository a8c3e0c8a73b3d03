import { Input, Label, Text, TextField } from 'react-aria-components'
import { useFixed } from './fixed-context'
import styles from './TextInput.module.css'

export interface TextInputProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  /** What is wrong with the value, in words. */
  readonly problem: string | undefined
  /** What to type; a problem takes its place. */
  readonly hint?: string
  readonly autoFocus?: boolean
  readonly isReadOnly?: boolean
  /** `date`: the browser's own way of entering one. */
  readonly type?: 'text' | 'date'
  /** Which keys a touch keyboard shows. */
  readonly inputMode?: 'text' | 'decimal'
}

export function TextInput(props: TextInputProps) {
  const { name, label, value, onChange, onBlur, problem, hint, autoFocus = false } = props
  const isFixed = useFixed()
  return (
    <TextField
      className={styles['field'] ?? ''}
      name={name}
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      autoFocus={autoFocus}
      isReadOnly={props.isReadOnly ?? false}
      isDisabled={isFixed}
      type={props.type ?? 'text'}
      inputMode={props.inputMode ?? 'text'}
      autoComplete="off"
      spellCheck="false"
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Input className={styles['input'] ?? ''} />
      {hint === undefined || problem !== undefined ? (
        <Text slot="errorMessage" elementType="p" className={styles['problem'] ?? ''}>
          {problem}
        </Text>
      ) : (
        <Text slot="description" elementType="p" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
    </TextField>
  )
}
