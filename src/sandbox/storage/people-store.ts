import type { DatabaseSync } from 'node:sqlite'

export interface PeopleStore {
  add(personId: string, createdAt: Date): void
  has(personId: string): boolean
}

export function createPeopleStore(database: DatabaseSync): PeopleStore {
  const insert = database.prepare('INSERT INTO people (person_id, created_at) VALUES (?, ?)')
  const select = database.prepare('SELECT 1 FROM people WHERE person_id = ?')
  return {
    add(personId, createdAt) {
      insert.run(personId, createdAt.toISOString())
    },
    has(personId) {
      return select.get(personId) !== undefined
    }
  }
}
