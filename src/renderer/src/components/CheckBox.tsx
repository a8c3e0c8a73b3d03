import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'
import styles from './CheckBox.module.css'
import { useFixed } from './fixed-context'

export interface CheckBoxProps {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
}

export function CheckBox({ children, isSelected, onChange, isDisabled = false }: CheckBoxProps) {
  const isFixed = useFixed()
  return (
    <CheckboxField isSelected={isSelected} onChange={onChange} isDisabled={isDisabled || isFixed}>
      <CheckboxButton className={styles['checkbox'] ?? ''}>
        <span className={styles['box']}>
          <Check aria-hidden />
        </span>
        <span>{children}</span>
      </CheckboxButton>
    </CheckboxField>
  )
}
