import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Input, Label, Text, TextField, ToggleButton } from 'react-aria-components'
import styles from './TextInput.module.css'

export interface SecretInputProps {
  readonly name: string
  readonly label: string
  readonly showLabel: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem: string | undefined
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
  /** Which keys a touch keyboard shows. */
  readonly inputMode?: 'text' | 'numeric'
}

/** A PIN or passphrase. SECURITY: hidden at first, and never offered to a browser to be kept. */
export function SecretInput(props: SecretInputProps) {
  const { name, label, showLabel, value, onChange, problem, isDisabled = false } = props
  const [isShown, setShown] = useState(false)
  const isReadable = isShown && value !== ''
  const Icon = isReadable ? EyeOff : Eye
  return (
    <TextField
      className={styles['field'] ?? ''}
      name={name}
      type={isReadable ? 'text' : 'password'}
      inputMode={props.inputMode ?? 'text'}
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      isDisabled={isDisabled}
      autoFocus={props.autoFocus ?? false}
      autoComplete="off"
      spellCheck="false"
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles['withButton']}>
        <Input className={styles['input'] ?? ''} />
        <ToggleButton
          className={styles['show'] ?? ''}
          aria-label={showLabel}
          isSelected={isReadable}
          isDisabled={isDisabled}
          onChange={setShown}
        >
          <Icon aria-hidden />
        </ToggleButton>
      </div>
      <Text slot="errorMessage" elementType="p" className={styles['problem'] ?? ''}>
        {problem}
      </Text>
    </TextField>
  )
}
