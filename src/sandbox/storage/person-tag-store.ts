import type { DatabaseSync } from 'node:sqlite'
import { booleanOf, optionalTextOf, type Row, textOf } from './rows'

/** A tag on a person. Times are ISO 8601 in UTC. */
export interface NewPersonTag {
  readonly personTagId: string
  readonly tagId: string
  /** null: never. */
  readonly expires: string | null
  readonly created: string
}

/** A tag on a person, with what its definition says. */
export interface StoredPersonTag extends NewPersonTag {
  readonly personId: string
  readonly tagName: string
  readonly disabled: boolean
}

export interface PersonTagStore {
  /** In order of creation, expired ones included. */
  list(personId: string): StoredPersonTag[]
  /** The same tag on everybody who has it. */
  listByTag(tagId: string): StoredPersonTag[]
  add(personId: string, tag: NewPersonTag): void
  /** Leaves `created` as it is. @returns false when this person has no such item */
  update(personId: string, tag: NewPersonTag): boolean
  /** @returns false when this person has no such item */
  remove(personId: string, personTagId: string): boolean
}

const selection = `SELECT person_tags.*, tags.name, tags.disabled FROM person_tags JOIN tags USING (tag_id)`

export function createPersonTagStore(database: DatabaseSync): PersonTagStore {
  const select = database.prepare(`${selection} WHERE person_id = ? ORDER BY person_tags.position`)
  const selectByTag = database.prepare(`${selection} WHERE tag_id = ? ORDER BY person_tags.position`)
  const insert = database.prepare(
    'INSERT INTO person_tags (person_tag_id, person_id, tag_id, expires_at, created_at) VALUES (?, ?, ?, ?, ?)'
  )
  const update = database.prepare(
    'UPDATE person_tags SET tag_id = ?, expires_at = ? WHERE person_id = ? AND person_tag_id = ?'
  )
  const remove = database.prepare('DELETE FROM person_tags WHERE person_id = ? AND person_tag_id = ?')
  return {
    list: (personId) => select.all(personId).map(personTagOf),
    listByTag: (tagId) => selectByTag.all(tagId).map(personTagOf),
    add(personId, { personTagId, tagId, expires, created }) {
      insert.run(personTagId, personId, tagId, expires, created)
    },
    update: (personId, { personTagId, tagId, expires }) =>
      update.run(tagId, expires, personId, personTagId).changes > 0,
    remove: (personId, personTagId) => remove.run(personId, personTagId).changes > 0
  }
}

function personTagOf(row: Row): StoredPersonTag {
  return {
    personTagId: textOf(row, 'person_tag_id'),
    personId: textOf(row, 'person_id'),
    tagId: textOf(row, 'tag_id'),
    expires: optionalTextOf(row, 'expires_at'),
    created: textOf(row, 'created_at'),
    tagName: textOf(row, 'name'),
    disabled: booleanOf(row, 'disabled')
  }
}
