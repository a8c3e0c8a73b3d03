import { TextInput } from '../../components/TextInput'
import { useText } from '../../text/text-context'
import type { FormPartProps } from './DetailsForm'
import styles from './DetailsScreen.module.css'
import { FormPart } from './FormPart'

const parts = ['firstName', 'lastName'] as const

export function NamePart({ visit, onChange, problemAt, onLeft }: FormPartProps) {
  const { details } = useText()
  const { name } = visit.draft
  return (
    <FormPart title={details.name}>
      <div className={styles['pair']}>
        {parts.map((part) => (
          <TextInput
            key={part}
            name={part}
            label={details[part]}
            value={name[part]}
            onChange={(value) => onChange({ name: { ...name, [part]: value } })}
            onBlur={() => {
              if (name[part] !== '') onLeft(part)
            }}
            problem={problemAt(part)}
            autoFocus={part === 'firstName'}
          />
        ))}
      </div>
    </FormPart>
  )
}
