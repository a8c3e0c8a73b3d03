import type { Address, Alias, Field, Note, PersonTag } from '@shared/domain/person-items'
import type { Result } from '@shared/result'
import {
  deleteAlias,
  deleteEntityField,
  deleteNote,
  deletePersonTag,
  readAliases,
  readEntityFields,
  readNotes,
  readPersonTags,
  upsertAddress,
  upsertAlias,
  upsertEntityField,
  upsertNote,
  upsertPersonTag
} from '../generated/sdk.gen'
import type { Client } from '../sdk-client'
import { idInAnswer } from '../wire/ids'
import { aliasOf, fieldOf, noteOf, personTagOf } from '../wire/person-items'
import { wireAddress, wireAlias, wireField, wireNote, wirePersonTag } from '../wire/person-item-bodies'
import { done, mapAnswer } from './answers'

/**
 * What hangs on a person. A put without an id makes a new item every time, so it is not repeatable: read what is there
 * first. A put answers the item's id where the server names it.
 */
export interface PersonItemCalls {
  readAliases(personId: string): Promise<Result<Alias[]>>
  putAlias(personId: string, alias: Alias): Promise<Result<string | undefined>>
  deleteAlias(personId: string, aliasId: string): Promise<Result<undefined>>
  readPersonTags(personId: string): Promise<Result<PersonTag[]>>
  putPersonTag(personId: string, tag: PersonTag): Promise<Result<string | undefined>>
  /** @param key the personTagId, or the tagId where the server names no other */
  deletePersonTag(personId: string, key: string): Promise<Result<undefined>>
  readNotes(personId: string): Promise<Result<Note[]>>
  putNote(personId: string, note: Note): Promise<Result<string | undefined>>
  deleteNote(personId: string, noteId: string): Promise<Result<undefined>>
  /** Addresses are read with the whole record, and cannot be deleted. */
  putAddress(personId: string, address: Address): Promise<Result<string | undefined>>
  readFields(personId: string, fieldName?: string): Promise<Result<Field[]>>
  putField(personId: string, field: Field): Promise<Result<string | undefined>>
  deleteField(personId: string, entityId: string): Promise<Result<undefined>>
}

export function createPersonItemCalls(client: Client): PersonItemCalls {
  const at = (personId: string) => ({ client, path: { personId } })
  const idOfPut = (answer: Result<unknown>, ...members: readonly string[]) =>
    mapAnswer(answer, (value) => idInAnswer(value, ...members))

  return {
    readAliases: async (personId) => mapAnswer(await readAliases(at(personId)), (all) => all.map(aliasOf)),
    putAlias: async (personId, alias) =>
      idOfPut(
        await upsertAlias({ ...at(personId), body: wireAlias(alias) }),
        'personAliasId',
        'aliasId',
        'id'
      ),
    deleteAlias: async (personId, aliasId) =>
      done(await deleteAlias({ client, path: { personId, aliasId } })),

    readPersonTags: async (personId) =>
      mapAnswer(await readPersonTags(at(personId)), (all) => all.map(personTagOf)),
    putPersonTag: async (personId, tag) =>
      idOfPut(await upsertPersonTag({ ...at(personId), body: wirePersonTag(tag) }), 'personTagId', 'id'),
    deletePersonTag: async (personId, personTagId) =>
      done(await deletePersonTag({ client, path: { personId, personTagId } })),

    readNotes: async (personId) => mapAnswer(await readNotes(at(personId)), (all) => all.map(noteOf)),
    putNote: async (personId, note) =>
      idOfPut(await upsertNote({ ...at(personId), body: wireNote(note) }), 'noteId', 'id'),
    deleteNote: async (personId, noteId) => done(await deleteNote({ client, path: { personId, noteId } })),

    putAddress: async (personId, address) =>
      idOfPut(
        await upsertAddress({ ...at(personId), body: wireAddress(address) }),
        'personAddressId',
        'addressId',
        'id'
      ),

    readFields: async (personId, fieldName) => {
      const query = fieldName === undefined ? {} : { fieldName }
      return mapAnswer(await readEntityFields({ ...at(personId), query }), (all) => all.map(fieldOf))
    },
    putField: async (personId, field) =>
      idOfPut(
        await upsertEntityField({ ...at(personId), body: wireField(field) }),
        'entityFieldId',
        'fieldId',
        'id'
      ),
    deleteField: async (personId, entityId) =>
      done(await deleteEntityField({ client, path: { personId, entityId } }))
  }
}
