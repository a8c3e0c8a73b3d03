import { Eye, EyeOff } from 'lucide-react'
import { type Ref, useState } from 'react'
import { Input, Label, Text, TextField, ToggleButton } from 'react-aria-components'
import styles from './TextInput.module.css'

export interface PasswordInputProps {
  readonly label: string
  readonly showLabel: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem: string | undefined
  readonly inputRef: Ref<HTMLInputElement>
  readonly isReadOnly: boolean
}

/** SECURITY: hidden at first and whenever it is empty again, and never offered to a browser to be kept. */
export function PasswordInput(props: PasswordInputProps) {
  const { label, showLabel, value, onChange, problem, inputRef, isReadOnly } = props
  const [isShown, setShown] = useState(false)
  const isReadable = isShown && value !== ''
  const Icon = isReadable ? EyeOff : Eye
  return (
    <TextField
      className={styles['field'] ?? ''}
      name="password"
      type={isReadable ? 'text' : 'password'}
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      isReadOnly={isReadOnly}
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
          isDisabled={isReadOnly}
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
