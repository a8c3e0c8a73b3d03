import type { ReactNode } from 'react'
import { ChoiceGroup } from '../../components/ChoiceGroup'

export interface ClosedChoiceProps<T extends string> {
  readonly name: string
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly choices: readonly T[]
  readonly words: Readonly<Record<T, string>>
  readonly mark?: (choice: T) => ReactNode
}

/** One of a closed list, in words, and with a picture where there is one. */
export function ClosedChoice<T extends string>(props: ClosedChoiceProps<T>) {
  const { name, label, value, onChange, choices, words, mark } = props
  return (
    <ChoiceGroup
      name={name}
      label={label}
      value={value}
      onChange={(wanted) => {
        const choice = choices.find((each) => each === wanted)
        if (choice !== undefined) onChange(choice)
      }}
      choices={choices.map((choice) => ({
        value: choice,
        words: words[choice],
        ...(mark && { mark: mark(choice) })
      }))}
    />
  )
}
