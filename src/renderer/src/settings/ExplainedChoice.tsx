import type { ReactNode } from 'react'
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { useFixed } from '../components/fixed-context'
import styles from './ExplainedChoice.module.css'
import section from './section.module.css'

export interface ExplainedChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly choices: readonly T[]
  readonly explain: (choice: T) => { readonly name: string; readonly text: string; readonly more?: ReactNode }
}

/** One of a few, each with what it means. */
export function ExplainedChoice<T extends string>(props: ExplainedChoiceProps<T>) {
  const { label, value, onChange, choices, explain } = props
  const isFixed = useFixed()
  return (
    <RadioGroup
      className={styles['group'] ?? ''}
      value={value}
      isDisabled={isFixed}
      onChange={(wanted) => {
        const choice = choices.find((each) => each === wanted)
        if (choice !== undefined) onChange(choice)
      }}
    >
      <Label className={section['subheading'] ?? ''}>{label}</Label>
      {choices.map((choice) => {
        const { name, text, more } = explain(choice)
        return (
          <RadioField key={choice} value={choice}>
            <RadioButton className={styles['choice'] ?? ''}>
              <span className={styles['mark']} aria-hidden />
              <span>
                <span className={section['strong']}>{name}</span>
                <span className={styles['text']}>{text}</span>
                {more === undefined ? null : <span className={styles['more']}>{more}</span>}
              </span>
            </RadioButton>
          </RadioField>
        )
      })}
    </RadioGroup>
  )
}
