import type { JournalEntry } from '../enrollment/journal'
import type { Database } from './database'
import { sha256 } from './entry-record'
import { journalEntry, parseStored } from './stored-forms'

/** The head of an entry's journal before anything was recorded. */
export const noJournal: Uint8Array = new Uint8Array(32)

/**
 * The journals. The entry's row holds a digest over all lines, each chained to the one before: a line that was changed,
 * lost or put in is noticed, and never decides what is sent.
 */
export class JournalTable {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /**
   * @param head the digest of the entry's last line
   * @returns the new head
   */
  append(number: number, head: Uint8Array, entries: readonly JournalEntry[]): Uint8Array {
    const insert = this.#database.prepare('INSERT INTO journal (number, entry) VALUES (?, ?)')
    return entries.reduce((before, entry) => {
      const clean = parseStored(journalEntry, JSON.stringify(entry))
      if (clean === undefined) throw new Error('A journal entry has no known form')
      const line = JSON.stringify(clean)
      insert.run(number, line)
      return sha256(before, line)
    }, head)
  }

  /** @returns undefined when it is not what the station wrote */
  read(number: number, head: Uint8Array): JournalEntry[] | undefined {
    const rows = this.#database
      .prepare('SELECT entry FROM journal WHERE number = ? ORDER BY position')
      .all(number)
    let before = noJournal
    const entries: JournalEntry[] = []
    for (const { entry } of rows) {
      if (typeof entry !== 'string') return undefined
      const parsed = parseStored(journalEntry, entry)
      if (parsed === undefined) return undefined
      entries.push(parsed)
      before = sha256(before, entry)
    }
    return Buffer.from(before).equals(head) ? entries : undefined
  }
}
