import type { DatabaseSync } from 'node:sqlite'
import { optionalTextOf, type Row, textOf } from './rows'

/** A note about a person, with the documented members. */
export interface StoredNote {
  readonly noteId: string
  readonly summary: string | null
  readonly body: string | null
  readonly author: string | null
  readonly sharedId: string | null
}

export interface NoteStore {
  /** In order of creation. */
  list(personId: string): StoredNote[]
  add(personId: string, note: StoredNote): void
  /** @returns false when this person has no such note */
  update(personId: string, note: StoredNote): boolean
  /** @returns false when this person has no such note */
  remove(personId: string, noteId: string): boolean
}

export function createNoteStore(database: DatabaseSync): NoteStore {
  const select = database.prepare('SELECT * FROM notes WHERE person_id = ? ORDER BY position')
  const insert = database.prepare(
    'INSERT INTO notes (summary, body, author, shared_id, person_id, note_id) VALUES (?, ?, ?, ?, ?, ?)'
  )
  const update = database.prepare(
    'UPDATE notes SET summary = ?, body = ?, author = ?, shared_id = ? WHERE person_id = ? AND note_id = ?'
  )
  const remove = database.prepare('DELETE FROM notes WHERE person_id = ? AND note_id = ?')
  const valuesOf = (personId: string, { noteId, summary, body, author, sharedId }: StoredNote) =>
    [summary, body, author, sharedId, personId, noteId] as const
  return {
    list: (personId) => select.all(personId).map(noteOf),
    add(personId, note) {
      insert.run(...valuesOf(personId, note))
    },
    update: (personId, note) => update.run(...valuesOf(personId, note)).changes > 0,
    remove: (personId, noteId) => remove.run(personId, noteId).changes > 0
  }
}

function noteOf(row: Row): StoredNote {
  return {
    noteId: textOf(row, 'note_id'),
    summary: optionalTextOf(row, 'summary'),
    body: optionalTextOf(row, 'body'),
    author: optionalTextOf(row, 'author'),
    sharedId: optionalTextOf(row, 'shared_id')
  }
}
