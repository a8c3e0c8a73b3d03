import { Input, Label, Text, TextField } from 'react-aria-components'
import styles from './TextInput.module.css'

export interface TextInputProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  /** What is wrong with the value, in words. */
  readonly problem: string | undefined
  readonly autoFocus?: boolean
}

export function TextInput(props: TextInputProps) {
  const { name, label, value, onChange, onBlur, problem, autoFocus = false } = props
  return (
    <TextField
      className={styles['field'] ?? ''}
      name={name}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      isInvalid={problem !== undefined}
      autoFocus={autoFocus}
      autoComplete="off"
      spellCheck="false"
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Input className={styles['input'] ?? ''} />
      <Text slot="errorMessage" elementType="p" className={styles['problem'] ?? ''}>
        {problem}
      </Text>
    </TextField>
  )
}
