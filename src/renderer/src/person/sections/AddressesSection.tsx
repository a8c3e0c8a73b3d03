import { MapPin } from 'lucide-react'
import type { Address } from '@shared/domain/person-items'
import { useStation } from '../../api/station-context'
import { addressParts } from '../../flow/enrollment/details-draft'
import { useText } from '../../text/text-context'
import { addressLines, addressTyped, readAddress } from '../drafts/address-draft'
import { EditableSection, type SectionProps } from '../editing/EditableSection'
import { lenses } from '../editing/section-lens'
import { LineField } from '../parts/Fields'
import parts from '../parts/parts.module.css'

export function AddressesSection(props: SectionProps<Address>) {
  const { client } = useStation()
  const { person, details } = useText()
  const { personId } = props
  return (
    <EditableSection
      {...props}
      lens={lenses.addresses}
      icon={MapPin}
      calls={{ save: (address: Address) => client.invoke('people:save-address', { personId, address }) }}
      start={addressTyped}
      read={readAddress}
      nameOf={(address) => addressLines(address)[0] ?? person.address.empty}
      view={(address) =>
        addressLines(address).length === 0 ? (
          <p className={parts['soft']}>{person.address.empty}</p>
        ) : (
          addressLines(address).map((line) => <p key={line}>{line}</p>)
        )
      }
      fields={(control) => (
        <div className={parts['pair']}>
          {addressParts.map((name) => (
            <LineField
              key={name}
              control={control}
              name={name}
              label={details.addressParts[name]}
              autoFocus={name === 'street'}
            />
          ))}
        </div>
      )}
      remark={person.address.noRemoval}
    />
  )
}
