import { Eye, EyeOff } from 'lucide-react'
import { type Ref, useState } from 'react'
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
  readonly isReadOnly?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  readonly autoFocus?: boolean
  /** Which keys a touch keyboard shows. */
  readonly inputMode?: 'text' | 'numeric'
}

/**
 * A password, PIN or passphrase. SECURITY: hidden at first and whenever it is empty again, and never offered to a browser
 * to be kept.
 */
export function SecretInput(props: SecretInputProps) {
  const {
    name,
    label,
    showLabel,
    value,
    onChange,
    problem,
    inputRef,
    autoFocus = false,
    inputMode = 'text'
  } = props
  const { isDisabled = false, isReadOnly = false } = props
  const [isShown, setShown] = useState(false)
  const isReadable = isShown && value !== ''
  const Icon = isReadable ? EyeOff : Eye
  return (
    <TextField
      className={styles['field'] ?? ''}
      name={name}
      type={isReadable ? 'text' : 'password'}
      inputMode={inputMode}
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      autoFocus={autoFocus}
      autoComplete="off"
      spellCheck="false"
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles['withButton']}>
        <Input className={styles['input'] ?? ''} ref={inputRef} />
        <ToggleButton
          className={styles['show'] ?? ''}
          aria-label={showLabel}
          isSelected={isReadable}
          isDisabled={isDisabled || isReadOnly}
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
