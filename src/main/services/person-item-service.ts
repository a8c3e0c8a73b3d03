import type { Address, Alias, Field, Note } from '@shared/domain/person-items'
import { ok, type Result } from '@shared/result'
import type { IdentitiesClient } from '../identities/client'
import type { OneAtATime } from './one-at-a-time'
import { asRecordRefusal } from './record-refusal'
import { saveItem } from './save-item'

/** Names, notes, addresses and custom fields of a person: saved and removed one by one. */
export class PersonItemService {
  readonly #client: IdentitiesClient
  readonly #saves: OneAtATime

  /** @param saves shared with everybody who saves to the same people */
  constructor(client: IdentitiesClient, saves: OneAtATime) {
    this.#client = client
    this.#saves = saves
  }

  saveAlias(personId: string, alias: Alias): Promise<Result<Alias>> {
    const calls = {
      read: () => this.#client.readAliases(personId),
      put: (item: Alias) => this.#client.putAlias(personId, item),
      idOf: (item: Alias) => item.aliasId,
      withId: (item: Alias, aliasId: string) => ({ ...item, aliasId })
    }
    return this.#saves.run(personId, () => saveItem(calls, alias))
  }

  saveNote(personId: string, note: Note): Promise<Result<Note>> {
    const calls = {
      read: () => this.#client.readNotes(personId),
      put: (item: Note) => this.#client.putNote(personId, item),
      idOf: (item: Note) => item.noteId,
      withId: (item: Note, noteId: string) => ({ ...item, noteId })
    }
    return this.#saves.run(personId, () => saveItem(calls, note))
  }

  saveAddress(personId: string, address: Address): Promise<Result<Address>> {
    const calls = {
      // No call reads addresses alone.
      read: async (): Promise<Result<Address[]>> => {
        const person = await this.#client.readPerson(personId)
        if (!person.ok) return person
        const { addresses } = person.value
        return ok(addresses.state === 'open' ? addresses.items : [])
      },
      put: (item: Address) => this.#client.putAddress(personId, item),
      idOf: (item: Address) => item.addressId,
      withId: (item: Address, addressId: string) => ({ ...item, addressId })
    }
    return this.#saves.run(personId, () => saveItem(calls, address))
  }

  /** A person has one value in a field, so a field that is there already is changed, whoever asked to make it. */
  saveField(personId: string, field: Field): Promise<Result<Field>> {
    const calls = {
      read: () => this.#client.readFields(personId, field.name),
      put: (item: Field) => this.#client.putField(personId, item),
      idOf: (item: Field) => item.fieldId,
      withId: (item: Field, fieldId: string) => ({ ...item, fieldId })
    }
    return this.#saves.run(personId, async () => {
      if (field.fieldId !== undefined) return saveItem(calls, field)
      const present = await calls.read()
      const fieldId = present.ok ? present.value.find(({ name }) => name === field.name)?.fieldId : undefined
      return saveItem(calls, fieldId === undefined ? field : { ...field, fieldId })
    })
  }

  async removeAlias(personId: string, aliasId: string): Promise<Result<undefined>> {
    return asRecordRefusal(await this.#client.deleteAlias(personId, aliasId))
  }

  async removeNote(personId: string, noteId: string): Promise<Result<undefined>> {
    return asRecordRefusal(await this.#client.deleteNote(personId, noteId))
  }

  async removeField(personId: string, fieldId: string): Promise<Result<undefined>> {
    return asRecordRefusal(await this.#client.deleteField(personId, fieldId))
  }
}
