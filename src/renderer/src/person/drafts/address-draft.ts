import { type Address, addressDraft } from '@shared/domain/person-items'
import { type AddressPart, addressParts } from '../../flow/enrollment/details-draft'
import type { Typed } from '../editing/edits'
import { type Draft, part, problemsOf, refused } from './draft'

const { street, street2, postalCode, city, state, country } = addressDraft.shape

export function addressTyped(address: Address | undefined): Typed {
  return Object.fromEntries(addressParts.map((name) => [name, address?.[name] ?? '']))
}

/** No part is needed by itself: addresses differ too much in the world. All of them empty is no address. */
export function readAddress(typed: Typed, before: Address | undefined): Draft<Address, Address> {
  const problems = problemsOf(typed, { street, street2, postalCode, city, state, country })
  if (problems.size > 0) return { ok: false, problems }
  if (addressParts.every((name) => part(typed, name) === '')) return refused(['street', { kind: 'missing' }])
  const of = (name: AddressPart): string => part(typed, name)
  const address = {
    addressId: before?.addressId,
    street: of('street'),
    street2: of('street2'),
    postalCode: of('postalCode'),
    city: of('city'),
    state: of('state'),
    country: of('country')
  }
  return { ok: true, send: address, shown: address }
}

/** The lines of an address as they are written on an envelope, without the empty ones. */
export function addressLines(address: Address): readonly string[] {
  const town = [address.postalCode, address.city].filter((text) => text.trim() !== '').join(' ')
  const place = [town, address.state].filter((text) => text.trim() !== '').join(', ')
  return [address.street, address.street2, place, address.country].filter((text) => text.trim() !== '')
}
