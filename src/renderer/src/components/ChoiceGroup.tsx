import type { ReactNode } from 'react'
import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components'
import styles from './ChoiceGroup.module.css'
import { useFixed } from './fixed-context'
import field from './TextInput.module.css'

export interface Choice {
  readonly value: string
  readonly words: string
  /** A picture of it, before the words. */
  readonly mark?: ReactNode
}

export interface ChoiceGroupProps {
  readonly name: string
  readonly label: string
  /** Empty: nothing is chosen yet. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly choices: readonly Choice[]
  /** What is wrong with the choice, in words. Left out where nothing can be. */
  readonly problem?: string | undefined
}

/** One of a few, all of them in view. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { name, label, value, onChange, choices, problem } = props
  const isFixed = useFixed()
  return (
    <RadioGroup
      className={field['field'] ?? ''}
      name={name}
      value={value === '' ? null : value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      isDisabled={isFixed}
    >
      <Label className={field['label'] ?? ''}>{label}</Label>
      <div className={styles['choices']}>
        {choices.map((choice) => (
          <RadioField key={choice.value} value={choice.value}>
            <RadioButton
              className={`${styles['choice'] ?? ''} ${choice.mark === undefined ? '' : (styles['marked'] ?? '')}`}
            >
              {choice.mark}
              {choice.words}
            </RadioButton>
          </RadioField>
        ))}
      </div>
      {'problem' in props ? (
        <Text slot="errorMessage" elementType="p" className={field['problem'] ?? ''}>
          {problem}
        </Text>
      ) : null}
    </RadioGroup>
  )
}
