import { Label, Text, TextArea as Area, TextField } from 'react-aria-components'
import { useFixed } from './fixed-context'
import styles from './TextInput.module.css'

export interface TextAreaProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  /** What is wrong with the value, in words. */
  readonly problem: string | undefined
}

/** A field for several lines. */
export function TextArea({ name, label, value, onChange, onBlur, problem }: TextAreaProps) {
  const isFixed = useFixed()
  return (
    <TextField
      className={styles['field'] ?? ''}
      name={name}
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      isDisabled={isFixed}
      autoComplete="off"
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Area className={`${styles['input'] ?? ''} ${styles['area'] ?? ''}`} rows={3} />
      <Text slot="errorMessage" elementType="p" className={styles['problem'] ?? ''}>
        {problem}
      </Text>
    </TextField>
  )
}
