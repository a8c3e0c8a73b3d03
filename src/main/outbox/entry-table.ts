import type { OutboxState } from '@shared/domain/outbox'
import type { Database } from './database'
import { digestOf, type EntryRecord, readRecord, type StoredState, storedState } from './entry-record'
import type { OutboxRow } from './outbox-store'
import { noJournal } from './journal-table'

type NewRecord = Omit<OutboxRow, 'number' | 'state' | 'attempts'>

export interface FoundEntry {
  readonly record: EntryRecord
  /** False when the row is not what the station wrote. */
  readonly intact: boolean
}

export interface StateChange {
  readonly state: OutboxState | StoredState
  readonly sealedQuestion?: Uint8Array | null
  readonly attempts?: number
  readonly journalHead?: Uint8Array
  readonly erasedAt?: number
}

/** The rows of the outbox. All methods throw what SQLite throws. */
export class EntryTable {
  readonly #database: Database
  readonly #now: () => number

  constructor(database: Database, now: () => number) {
    this.#database = database
    this.#now = now
  }

  insert(entry: NewRecord): EntryRecord {
    const { enrollmentId, createdAt, server, isNewPerson, wasSearched } = entry
    const state = { kind: 'queued' } as const
    const changedAt = this.#now()
    const { lastInsertRowid } = this.#database
      .prepare(
        `INSERT INTO entries (enrollment_id, created_at, server, is_new_person, was_searched, state, attempts,
           changed_at, journal_head, digest) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?)`
      )
      .run(
        enrollmentId,
        createdAt,
        server,
        Number(isNewPerson),
        Number(wasSearched),
        storedState(state),
        changedAt,
        noJournal,
        new Uint8Array()
      )
    const number = Number(lastInsertRowid)
    const later = { sealedQuestion: null, attempts: 0, changedAt, erasedAt: null, journalHead: noJournal }
    const record: EntryRecord = { ...entry, number, state, ...later }
    this.#sign(record)
    return record
  }

  /** In order. */
  all(): FoundEntry[] {
    return this.#database.prepare('SELECT * FROM entries ORDER BY number').all().map(readRecord)
  }

  find(enrollmentId: string): FoundEntry | undefined {
    const row = this.#database.prepare('SELECT * FROM entries WHERE enrollment_id = ?').get(enrollmentId)
    return row && readRecord(row)
  }

  change(record: EntryRecord, change: StateChange): EntryRecord {
    const {
      state,
      attempts = record.attempts,
      journalHead = record.journalHead,
      sealedQuestion = null
    } = change
    const erasedAt = change.erasedAt ?? record.erasedAt
    const changedAt = this.#now()
    this.#database
      .prepare(
        `UPDATE entries SET state = ?, sealed_question = ?, attempts = ?, journal_head = ?, erased_at = ?,
           changed_at = ? WHERE number = ?`
      )
      .run(storedState(state), sealedQuestion, attempts, journalHead, erasedAt, changedAt, record.number)
    const changed: EntryRecord = {
      ...record,
      state: state.kind === 'blocked' ? { kind: 'blocked' } : state,
      sealedQuestion,
      attempts,
      journalHead,
      erasedAt,
      changedAt
    }
    this.#sign(changed)
    return changed
  }

  /** Writes a damaged row as it was read: quarantined, with values that have the right types. */
  mend(record: EntryRecord): void {
    this.#database
      .prepare(
        `UPDATE entries SET enrollment_id = ?, created_at = ?, server = ?, is_new_person = ?, was_searched = ?
           WHERE number = ?`
      )
      .run(
        record.enrollmentId,
        record.createdAt,
        record.server,
        Number(record.isNewPerson),
        Number(record.wasSearched),
        record.number
      )
    this.change(record, { state: record.state })
  }

  /** With all that belongs to it. */
  remove(record: EntryRecord): void {
    this.#database.prepare('DELETE FROM entries WHERE number = ?').run(record.number)
  }

  #sign(record: EntryRecord): void {
    this.#database
      .prepare('UPDATE entries SET digest = ? WHERE number = ?')
      .run(digestOf(record), record.number)
  }
}
