import type { DatabaseSync } from 'node:sqlite'
import { booleanOf, optionalTextOf, type Row, textOf } from './rows'

/** Definition of a tag, with the documented members. */
export interface StoredTag {
  readonly tagId: string
  readonly tagName: string
  readonly disabled: boolean
  readonly description: string | null
  /** `d.hh:mm:ss`; `00:00:00` is none. */
  readonly defaultExpirePeriod: string
}

export interface TagStore {
  /** In order of creation. */
  list(): StoredTag[]
  /** Exact name. Several tags may share one. */
  listNamed(tagName: string): StoredTag[]
  find(tagId: string): StoredTag | undefined
  add(tag: StoredTag): void
  /** Whether there has ever been a tag, also when all are gone. */
  wasEverUsed(): boolean
  /** @returns false when there is no such tag */
  update(tag: StoredTag): boolean
  /** Takes the tag off everybody, too. @returns false when there is no such tag */
  remove(tagId: string): boolean
}

export function createTagStore(database: DatabaseSync): TagStore {
  const selectAll = database.prepare('SELECT * FROM tags ORDER BY position')
  const selectNamed = database.prepare('SELECT * FROM tags WHERE name = ? ORDER BY position')
  const select = database.prepare('SELECT * FROM tags WHERE tag_id = ?')
  const insert = database.prepare(
    'INSERT INTO tags (name, disabled, description, default_expire_period, tag_id) VALUES (?, ?, ?, ?, ?)'
  )
  const update = database.prepare(
    'UPDATE tags SET name = ?, disabled = ?, description = ?, default_expire_period = ? WHERE tag_id = ?'
  )
  // Kept by AUTOINCREMENT from the first row on.
  const selectUse = database.prepare("SELECT 1 FROM sqlite_sequence WHERE name = 'tags'")
  const remove = database.prepare('DELETE FROM tags WHERE tag_id = ?')
  const valuesOf = ({ tagId, tagName, disabled, description, defaultExpirePeriod }: StoredTag) =>
    [tagName, Number(disabled), description, defaultExpirePeriod, tagId] as const
  return {
    list: () => selectAll.all().map(tagOf),
    listNamed: (tagName) => selectNamed.all(tagName).map(tagOf),
    find(tagId) {
      const row = select.get(tagId)
      return row && tagOf(row)
    },
    add(tag) {
      insert.run(...valuesOf(tag))
    },
    wasEverUsed: () => selectUse.get() !== undefined,
    update: (tag) => update.run(...valuesOf(tag)).changes > 0,
    remove: (tagId) => remove.run(tagId).changes > 0
  }
}

function tagOf(row: Row): StoredTag {
  return {
    tagId: textOf(row, 'tag_id'),
    tagName: textOf(row, 'name'),
    disabled: booleanOf(row, 'disabled'),
    description: optionalTextOf(row, 'description'),
    defaultExpirePeriod: textOf(row, 'default_expire_period')
  }
}
