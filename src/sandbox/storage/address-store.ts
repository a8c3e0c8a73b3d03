import type { DatabaseSync } from 'node:sqlite'
import { optionalTextOf, type Row, textOf } from './rows'

/** An address of a person, with the documented members. */
export interface StoredAddress {
  readonly personAddressId: string
  readonly street: string | null
  readonly street2: string | null
  readonly city: string | null
  readonly state: string | null
  readonly postalCode: string | null
  readonly country: string | null
}

/** No call is documented that removes an address. */
export interface AddressStore {
  /** In order of creation. */
  list(personId: string): StoredAddress[]
  add(personId: string, address: StoredAddress): void
  /** @returns false when this person has no such address */
  update(personId: string, address: StoredAddress): boolean
}

export function createAddressStore(database: DatabaseSync): AddressStore {
  const select = database.prepare('SELECT * FROM addresses WHERE person_id = ? ORDER BY position')
  const insert = database.prepare(
    `INSERT INTO addresses (street, street2, city, state, postal_code, country, person_id, person_address_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const update = database.prepare(
    `UPDATE addresses SET street = ?, street2 = ?, city = ?, state = ?, postal_code = ?, country = ?
     WHERE person_id = ? AND person_address_id = ?`
  )
  const valuesOf = (personId: string, address: StoredAddress) => {
    const { personAddressId, street, street2, city, state, postalCode, country } = address
    return [street, street2, city, state, postalCode, country, personId, personAddressId] as const
  }
  return {
    list: (personId) => select.all(personId).map(addressOf),
    add(personId, address) {
      insert.run(...valuesOf(personId, address))
    },
    update: (personId, address) => update.run(...valuesOf(personId, address)).changes > 0
  }
}

function addressOf(row: Row): StoredAddress {
  return {
    personAddressId: textOf(row, 'person_address_id'),
    street: optionalTextOf(row, 'street'),
    street2: optionalTextOf(row, 'street2'),
    city: optionalTextOf(row, 'city'),
    state: optionalTextOf(row, 'state'),
    postalCode: optionalTextOf(row, 'postal_code'),
    country: optionalTextOf(row, 'country')
  }
}
