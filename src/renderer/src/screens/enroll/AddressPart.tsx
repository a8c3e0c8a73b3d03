import { TextInput } from '../../components/TextInput'
import { addressParts } from '../../flow/enrollment/details-draft'
import { useText } from '../../text/text-context'
import type { FormPartProps } from './DetailsForm'
import styles from './DetailsScreen.module.css'
import { FormPart } from './FormPart'

export function AddressPart({ visit, onChange, problemAt, onLeft }: FormPartProps) {
  const { details } = useText()
  const { address } = visit.draft
  return (
    <FormPart title={details.address} isOptional={visit.policy.form.address === 'optional'}>
      <div className={styles['pair']}>
        {addressParts.map((part) => (
          <TextInput
            key={part}
            name={`address.${part}`}
            label={details.addressParts[part]}
            value={address[part]}
            onChange={(value) => onChange({ address: { ...address, [part]: value } })}
            onBlur={() => {
              if (address[part] !== '') onLeft(`address.${part}`)
            }}
            problem={problemAt(`address.${part}`)}
          />
        ))}
      </div>
    </FormPart>
  )
}
