import { useId } from 'react'
import { useFixed } from '../../components/fixed-context'
import input from '../../components/TextInput.module.css'
import { useText } from '../../text/text-context'

/** What a site is likely to want. A configuration file can say something else, which is then shown as well. */
const offered = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 240]

export interface MinutesInputProps {
  readonly name: string
  readonly label: string
  readonly value: number
  readonly isPossible: (minutes: number) => boolean
  readonly onChange: (minutes: number) => void
}

/** A number of minutes out of a list. */
export function MinutesInput({ name, label, value, isPossible, onChange }: MinutesInputProps) {
  const words = useText().access.section
  const id = useId()
  const isFixed = useFixed()
  const choices = [...new Set([...offered.filter(isPossible), value])].sort((a, b) => a - b)
  return (
    <div className={input['field']}>
      <label className={input['label']} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        name={name}
        className={`${input['input'] ?? ''} ${input['select'] ?? ''}`}
        value={value}
        disabled={isFixed}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {choices.map((minutes) => (
          <option key={minutes} value={minutes}>
            {words.minutes(minutes)}
          </option>
        ))}
      </select>
    </div>
  )
}
