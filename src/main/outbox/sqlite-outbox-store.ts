import { appError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { JournalEntry } from '../enrollment/journal'
import { addEntry } from './add-entry'
import type { EntryRecord } from './entry-record'
import { isGivenUp, type OutboxFile } from './outbox-file'
import type { EnrollmentContent, NewEntry, OutboxRow, OutboxStore, StoredAttachment } from './outbox-store'
import { sealContent } from './sealed-parts'
import type { EntryKey } from './vault'

/** How long ids of what was delivered or discarded are kept, so that the same enrollment is not taken in again. */
const keepRowsDays = 30
const dayMs = 24 * 60 * 60 * 1000
const hourMs = 60 * 60 * 1000

/**
 * The outbox in one SQLite file.
 *
 * Damage that it meets quarantines the entry at once (`outbox/unreadable-item`, `outbox/key-lost`). `secrets/no-key-store`
 * is no damage: the key store may work again later.
 */
export class SqliteOutboxStore implements OutboxStore {
  readonly #file: OutboxFile
  readonly #now: () => number

  constructor(file: OutboxFile, now: () => number) {
    this.#file = file
    this.#now = now
  }

  async add(entry: NewEntry): Promise<Result<OutboxRow>> {
    const added = await addEntry(this.#file, entry, [])
    return added.ok ? ok(added.value.row) : added
  }

  rows(): Result<OutboxRow[]> {
    return this.#file.read(() => {
      const present = this.#file.entries.all().filter(({ record }) => !isGivenUp(record))
      return ok(present.map(({ record }) => this.#file.row(record)))
    })
  }

  row(enrollmentId: string): Result<OutboxRow> {
    return this.#file.read(() => {
      const found = this.#file.entries.find(enrollmentId)
      return found && !isGivenUp(found.record) ? ok(this.#file.row(found.record)) : unknownItem()
    })
  }

  content(enrollmentId: string): Promise<Result<EnrollmentContent>> {
    return this.#withKey(enrollmentId, (record, key) => this.#file.parts.content(record, key))
  }

  async replaceContent(enrollmentId: string, content: EnrollmentContent): Promise<Result<undefined>> {
    return this.#withKey(enrollmentId, (record, key) =>
      this.#file.write(() => {
        this.#file.parts.putContent(record.number, sealContent(key, record, content))
        return ok()
      })
    )
  }

  attachment(enrollmentId: string, attachmentId: string): Promise<Result<StoredAttachment>> {
    return this.#withKey(enrollmentId, ({ number }, key) =>
      this.#file.parts.attachment(number, attachmentId, key)
    )
  }

  journal(enrollmentId: string): Result<JournalEntry[]> {
    return this.#keepingApart(enrollmentId, (record) => {
      const entries = this.#file.journal.read(record.number, record.journalHead)
      return entries ? ok(entries) : err(appError('outbox/unreadable-item', 'journal'))
    })
  }

  record(
    enrollmentId: string,
    entries: readonly JournalEntry[],
    { state, attempts }: { readonly state: OutboxRow['state']; readonly attempts: number }
  ): Result<undefined> {
    return this.#file.write(() => {
      const entry = this.#file.intact(enrollmentId)
      if (!entry.ok) return entry
      const asked = state.kind === 'blocked' ? state.question : undefined
      const sealedQuestion = this.#file.sealQuestion(entry.value, asked)
      if (!sealedQuestion.ok) return sealedQuestion
      const { number, journalHead } = entry.value
      const head = this.#file.journal.append(number, journalHead, entries)
      const change = { state, attempts, sealedQuestion: sealedQuestion.value, journalHead: head }
      this.#file.entries.change(entry.value, change)
      return ok()
    })
  }

  quarantine(enrollmentId: string, code: ErrorCode): Result<undefined> {
    return this.#file.write(() => {
      const found = this.#file.entries.find(enrollmentId)
      if (!found || isGivenUp(found.record)) return unknownItem()
      this.#file.quarantine(found.record, code)
      return ok()
    })
  }

  erase(enrollmentId: string): Result<undefined> {
    const overwritten = this.#file.write(() => {
      const found = this.#file.entries.find(enrollmentId)
      if (!found) return unknownItem()
      this.#file.parts.overwriteKey(found.record.number)
      return ok(found.record)
    })
    if (!overwritten.ok) return overwritten
    // Cut off here, the rest is done at the next start.
    const removed = this.#file.write(() => {
      this.#file.removeParts(overwritten.value)
      return ok()
    })
    return removed.ok ? this.#file.emptyLog() : removed
  }

  /**
   * Erases what was delivered longer ago than the site keeps it, and forgets the ids of what was erased 30 days ago. To be
   * called at start, after each delivery and every hour or so.
   *
   * @returns the ids that were erased now
   */
  tidy({ keepDeliveredHours }: { readonly keepDeliveredHours: number }): Result<string[]> {
    const all = this.#file.read(() => ok(this.#file.entries.all().map(({ record }) => record)))
    if (!all.ok) return all
    const now = this.#now()
    const due = all.value.filter(
      ({ state, erasedAt, changedAt }) =>
        state.kind === 'done' && erasedAt === null && changedAt + keepDeliveredHours * hourMs <= now
    )
    for (const { enrollmentId } of due) {
      const erased = this.erase(enrollmentId)
      if (!erased.ok) return erased
    }
    const forgotten = this.#file.write(() => {
      for (const record of all.value) {
        if (record.erasedAt !== null && record.erasedAt + keepRowsDays * dayMs <= now) {
          this.#file.entries.remove(record)
        }
      }
      return ok()
    })
    return forgotten.ok ? ok(due.map(({ enrollmentId }) => enrollmentId)) : forgotten
  }

  close(): void {
    this.#file.close()
  }

  async #withKey<T>(
    enrollmentId: string,
    work: (record: EntryRecord, key: EntryKey) => Result<T>
  ): Promise<Result<T>> {
    const vault = await this.#file.vault()
    if (!vault.ok) return vault
    return this.#keepingApart(enrollmentId, (record) => {
      const key = this.#file.entryKey(record, vault.value)
      return key.ok ? work(record, key.value) : key
    })
  }

  /** Reads from an entry; if it turns out damaged, it is quarantined. */
  #keepingApart<T>(enrollmentId: string, work: (record: EntryRecord) => Result<T>): Result<T> {
    const result = this.#file.read(() => {
      const entry = this.#file.intact(enrollmentId)
      return entry.ok ? work(entry.value) : entry
    })
    if (!result.ok && lostForGood.has(result.error.code)) this.quarantine(enrollmentId, result.error.code)
    return result
  }
}

const lostForGood: ReadonlySet<ErrorCode> = new Set(['outbox/unreadable-item', 'outbox/key-lost'])

function unknownItem(): Result<never> {
  return err(appError('outbox/unknown-item'))
}
