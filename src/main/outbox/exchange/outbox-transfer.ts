import { appError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { JournalEntry } from '../../enrollment/journal'
import { addEntry } from '../add-entry'
import { digestOf, type EntryRecord } from '../entry-record'
import type { OutboxFile } from '../outbox-file'
import type { OutboxRow, OutboxStore } from '../outbox-store'
import type { WholeEntry } from './export-records'

/** An entry as it was when it was put into a file. */
export interface Snapshot {
  readonly enrollmentId: string
  readonly digest: Uint8Array
}

/** Gives entries away to another station and takes them in. */
export class OutboxTransfer {
  readonly #file: OutboxFile
  readonly #store: OutboxStore

  constructor(file: OutboxFile, store: OutboxStore) {
    this.#file = file
    this.#store = store
  }

  /** What waits, in order. One that is being sent at the moment is left to this station. */
  waiting(): Result<Snapshot[]> {
    return this.#file.read(() => ok(this.#file.entries.all().flatMap((found) => snapshotOf(found.record))))
  }

  /** @returns undefined when it turns out unreadable: it is quarantined then, and the others go without it */
  async whole(enrollmentId: string): Promise<Result<WholeEntry | undefined>> {
    const row = this.#store.row(enrollmentId)
    if (!row.ok) return withoutUnreadable(row)
    const content = await this.#store.content(enrollmentId)
    if (!content.ok) return withoutUnreadable(content)
    const journal = this.#store.journal(enrollmentId)
    if (!journal.ok) return withoutUnreadable(journal)
    const attachments = []
    for (const id of this.#file.parts.attachmentIds(row.value.number)) {
      const attachment = await this.#store.attachment(enrollmentId, id)
      if (!attachment.ok) return withoutUnreadable(attachment)
      attachments.push(attachment.value)
    }
    const { createdAt, server, wasSearched } = row.value
    const entry = { enrollmentId, createdAt, server, wasSearched, content: content.value, attachments }
    return ok({ ...entry, journal: journal.value })
  }

  /**
   * Marks all as given away, or none.
   *
   * @returns `outbox/failed` when one has changed since: what the file says about it is no longer true
   */
  markExported(snapshots: readonly Snapshot[]): Result<undefined> {
    return this.#file.write(() => {
      for (const { enrollmentId, digest } of snapshots) {
        const record = this.#file.intact(enrollmentId)
        if (!record.ok) return record
        if (!Buffer.from(digestOf(record.value)).equals(digest)) {
          return err(appError('outbox/failed', 'changed during export'))
        }
        this.#file.entries.change(record.value, { state: { kind: 'exported' } })
      }
      return ok()
    })
  }

  /** Takes in what is not here, and takes back what was given away from here, with what happened to it elsewhere. */
  async takeIn(entry: WholeEntry): Promise<Result<'added' | 'known'>> {
    const known = this.#file.read(() => ok(this.#file.entries.find(entry.enrollmentId)))
    if (!known.ok) return known
    if (!known.value) {
      const added = await addEntry(this.#file, entry, entry.journal)
      return added.ok ? ok(added.value.added ? 'added' : 'known') : added
    }
    const { record, intact } = known.value
    if (!intact || record.state.kind !== 'exported' || record.erasedAt !== null) return ok('known')
    return this.#comeBack(record, entry.journal)
  }

  #comeBack(record: EntryRecord, journal: readonly JournalEntry[]): Result<'added' | 'known'> {
    return this.#file.write(() => {
      const own = this.#file.journal.read(record.number, record.journalHead)
      const goesOn = own !== undefined && JSON.stringify(journal.slice(0, own.length)) === JSON.stringify(own)
      if (!goesOn) return ok('known')
      const later = journal.slice(own.length)
      const journalHead = this.#file.journal.append(record.number, record.journalHead, later)
      this.#file.entries.change(record, { state: { kind: 'queued' }, attempts: 0, journalHead })
      return ok('added')
    })
  }

  /**
   * Lets this station send again what it gave away, for a file that was lost. If the file is imported somewhere all the
   * same, two stations may send one enrollment. Each looks for the photo's reference before it sends, so only stations
   * that do it within the same seconds could make two people: the attendant should be told to be sure first.
   *
   * @returns `outbox/no-such-question` when it is not given away
   */
  takeBack(enrollmentId: string): Result<OutboxRow> {
    return this.#file.write(() => {
      const record = this.#file.intact(enrollmentId)
      if (!record.ok) return record
      if (record.value.state.kind !== 'exported') return err(appError('outbox/no-such-question'))
      const changed = this.#file.entries.change(record.value, { state: { kind: 'queued' }, attempts: 0 })
      return ok(this.#file.row(changed))
    })
  }
}

const sendable: ReadonlySet<OutboxRow['state']['kind']> = new Set([
  'queued',
  'waiting',
  'blocked',
  'other-server'
])

function snapshotOf(record: EntryRecord): Snapshot[] {
  const { enrollmentId, state, erasedAt } = record
  return sendable.has(state.kind) && erasedAt === null ? [{ enrollmentId, digest: digestOf(record) }] : []
}

/** Unreadable, or discarded meanwhile. */
const skipped: ReadonlySet<ErrorCode> = new Set([
  'outbox/unreadable-item',
  'outbox/key-lost',
  'outbox/unknown-item'
])

function withoutUnreadable(failed: Result<unknown>): Result<undefined> {
  if (failed.ok) return ok()
  return skipped.has(failed.error.code) ? ok() : failed
}
