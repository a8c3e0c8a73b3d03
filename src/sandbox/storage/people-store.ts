import type { DatabaseSync } from 'node:sqlite'
import { textOf } from './rows'

export interface PeopleStore {
  add(personId: string, createdAt: Date): void
  has(personId: string): boolean
  /** In order of creation. */
  all(): string[]
}

export function createPeopleStore(database: DatabaseSync): PeopleStore {
  const insert = database.prepare('INSERT INTO people (person_id, created_at) VALUES (?, ?)')
  const select = database.prepare('SELECT 1 FROM people WHERE person_id = ?')
  const selectAll = database.prepare('SELECT person_id FROM people ORDER BY rowid')
  return {
    add(personId, createdAt) {
      insert.run(personId, createdAt.toISOString())
    },
    has(personId) {
      return select.get(personId) !== undefined
    },
    all: () => selectAll.all().map((row) => textOf(row, 'person_id'))
  }
}
