import type { DatabaseSync } from 'node:sqlite'
import { optionalTextOf, type Row, textOf } from './rows'

/** A name of a person, with the members and nulls of the documented person record. */
export interface StoredAlias {
  readonly personAliasId: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly middleName: string | null
  readonly title: string | null
}

export interface AliasStore {
  /** In order of creation: the first is the primary name. */
  list(personId: string): StoredAlias[]
  add(personId: string, alias: StoredAlias): void
  /** @returns false when this person has no such alias */
  update(personId: string, alias: StoredAlias): boolean
  /** @returns false when this person has no such alias */
  remove(personId: string, personAliasId: string): boolean
}

export function createAliasStore(database: DatabaseSync): AliasStore {
  const select = database.prepare('SELECT * FROM aliases WHERE person_id = ? ORDER BY position')
  const insert = database.prepare(
    `INSERT INTO aliases (person_alias_id, person_id, first_name, last_name, middle_name, title)
     VALUES (?, ?, ?, ?, ?, ?)`
  )
  const update = database.prepare(
    `UPDATE aliases SET first_name = ?, last_name = ?, middle_name = ?, title = ?
     WHERE person_id = ? AND person_alias_id = ?`
  )
  const remove = database.prepare('DELETE FROM aliases WHERE person_id = ? AND person_alias_id = ?')
  return {
    list(personId) {
      return select.all(personId).map(aliasOf)
    },
    add(personId, { personAliasId, firstName, lastName, middleName, title }) {
      insert.run(personAliasId, personId, firstName, lastName, middleName, title)
    },
    update(personId, { personAliasId, firstName, lastName, middleName, title }) {
      return update.run(firstName, lastName, middleName, title, personId, personAliasId).changes > 0
    },
    remove(personId, personAliasId) {
      return remove.run(personId, personAliasId).changes > 0
    }
  }
}

function aliasOf(row: Row): StoredAlias {
  return {
    personAliasId: textOf(row, 'person_alias_id'),
    firstName: optionalTextOf(row, 'first_name'),
    lastName: optionalTextOf(row, 'last_name'),
    middleName: optionalTextOf(row, 'middle_name'),
    title: optionalTextOf(row, 'title')
  }
}
