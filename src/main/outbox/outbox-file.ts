import { type Question, question } from '@shared/domain/outbox'
import { appError, type AppError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { type Database, emptyLog, inTransaction, isIntact, versionOf } from './database'
import { onDisk } from './disk-errors'
import { type EntryRecord, unreadableState } from './entry-record'
import { EntryTable } from './entry-table'
import { JournalTable } from './journal-table'
import type { OutboxRow } from './outbox-store'
import { SealedParts } from './sealed-parts'
import { parseStored } from './stored-forms'
import type { EntryKey, Vault } from './vault'

/**
 * The open database with its vault: what the store and the exchange have in common. It remembers why the last attempt to
 * write failed.
 */
export class OutboxFile {
  readonly entries: EntryTable
  readonly journal: JournalTable
  readonly parts: SealedParts
  readonly #database: Database
  readonly #now: () => number
  readonly #openVault: () => Promise<Result<Vault>>
  #vault: Vault | undefined
  #opening: Promise<Result<Vault>> | undefined
  #keyProblem: ErrorCode | undefined
  #writeProblem: ErrorCode | undefined

  constructor(database: Database, now: () => number, openVault: () => Promise<Result<Vault>>) {
    this.#database = database
    this.#now = now
    this.entries = new EntryTable(database, now)
    this.journal = new JournalTable(database)
    this.parts = new SealedParts(database)
    this.#openVault = openVault
  }

  /** Why nothing can be accepted at present. */
  get problem(): ErrorCode | undefined {
    return this.#writeProblem ?? this.#keyProblem
  }

  /** Tries again each time for as long as the key store gives no key. One attempt at a time: two would make two keys. */
  vault(): Promise<Result<Vault>> {
    if (this.#vault) return Promise.resolve(ok(this.#vault))
    this.#opening ??= this.#openVault()
      .then((opened) => this.#learn(opened))
      .finally(() => (this.#opening = undefined))
    return this.#opening
  }

  #learn(opened: Result<Vault>): Result<Vault> {
    this.#keyProblem = opened.ok ? undefined : opened.error.code
    if (!opened.ok) return opened
    this.#vault = opened.value
    const sorted = this.write(() => {
      this.#sortByKey(opened.value)
      return ok()
    })
    return sorted.ok ? opened : sorted
  }

  /** Entries whose key is gone are kept apart; when the key is back, so are they. */
  #sortByKey(vault: Vault): void {
    for (const { record, intact } of this.entries.all()) {
      const key = this.parts.key(record.number)
      if (!intact || key === undefined || record.erasedAt !== null) continue
      const { state } = record
      const isLost = state.kind === 'quarantined' && state.code === 'outbox/key-lost'
      if (isLost && vault.knows(key.keyId)) this.entries.change(record, { state: { kind: 'queued' } })
      if (!isLost && !vault.knows(key.keyId)) this.quarantine(record, 'outbox/key-lost')
    }
  }

  /** An empty write tells of a disk that takes nothing at all. Whether there is room, the next one finds out. */
  async lookAgain(): Promise<void> {
    await this.vault()
    this.write(() => ok())
  }

  read<T>(work: () => Result<T>): Result<T> {
    return onDisk(work)
  }

  /** One transaction; an error as the value takes back what `work` did. */
  write<T>(work: () => Result<T>): Result<T> {
    const result = onDisk(() => this.#inTransaction(work))
    const code = result.ok ? undefined : result.error.code
    if (result.ok || (code !== undefined && diskCodes.has(code))) this.#writeProblem = code
    return result
  }

  #inTransaction<T>(work: () => Result<T>): Result<T> {
    try {
      return inTransaction(this.#database, () => {
        const result = work()
        if (!result.ok) throw new TakeBack(result.error)
        return result
      })
    } catch (error) {
      if (error instanceof TakeBack) return err(error.reason)
      throw error
    }
  }

  /** An entry that is there, not given up, and in order. */
  intact(enrollmentId: string): Result<EntryRecord> {
    const found = this.entries.find(enrollmentId)
    if (found === undefined || isGivenUp(found.record)) return err(appError('outbox/unknown-item'))
    return found.intact ? ok(found.record) : err(appError('outbox/unreadable-item', 'row'))
  }

  entryKey(record: EntryRecord, vault: Vault): Result<EntryKey> {
    const key = this.parts.key(record.number)
    if (key) return vault.unwrap(record.enrollmentId, key)
    return err(
      appError(record.erasedAt === null ? 'outbox/unreadable-item' : 'outbox/unknown-item', 'no key')
    )
  }

  /** The row as others see it. A question that cannot be opened is damage. */
  row(record: EntryRecord): OutboxRow {
    const { number, enrollmentId, createdAt, server, isNewPerson, wasSearched, attempts, state } = record
    const shown = state.kind === 'blocked' ? this.#blocked(record) : state
    return { number, enrollmentId, createdAt, server, isNewPerson, wasSearched, attempts, state: shown }
  }

  #blocked(record: EntryRecord): OutboxRow['state'] {
    if (!this.#vault) return { kind: 'quarantined', code: this.#keyProblem ?? 'secrets/no-key-store' }
    const key = this.entryKey(record, this.#vault)
    const sealed = record.sealedQuestion
    const plain = key.ok && sealed !== null ? key.value.open(sealed, ['question']) : undefined
    const asked = plain?.ok ? parseStored(question, plain.value) : undefined
    return asked ? { kind: 'blocked', question: asked } : unreadableState
  }

  /** @returns the sealed question; null for any other state */
  sealQuestion(record: EntryRecord, asked: Question | undefined): Result<Uint8Array | null> {
    if (asked === undefined) return ok(null)
    if (!this.#vault) return err(appError(this.#keyProblem ?? 'secrets/no-key-store'))
    const key = this.entryKey(record, this.#vault)
    return key.ok ? ok(key.value.seal(Buffer.from(JSON.stringify(asked)), ['question'])) : key
  }

  /** What is delivered or given to another station is nobody's loss here. */
  quarantine(record: EntryRecord, code: ErrorCode): void {
    if (record.state.kind === 'done' || record.state.kind === 'exported') return
    if (record.state.kind !== 'quarantined')
      this.entries.change(record, { state: { kind: 'quarantined', code } })
  }

  /** Rows that are not what the station wrote become quarantined ones; erasing that was cut off is finished. */
  mend(): Result<undefined> {
    const mended = this.write(() => {
      for (const { record, intact } of this.entries.all()) if (!intact) this.entries.mend(record)
      const halfErased = new Set(this.parts.halfErased())
      for (const { record } of this.entries.all()) if (halfErased.has(record.number)) this.removeParts(record)
      return ok()
    })
    return mended.ok ? this.emptyLog() : mended
  }

  removeParts(record: EntryRecord): void {
    this.parts.remove(record.number)
    this.entries.change(record, { state: record.state, erasedAt: this.#now() })
  }

  emptyLog(): Result<undefined> {
    return onDisk(() => {
      emptyLog(this.#database)
      return ok()
    })
  }

  /** SQLite's own check, each row's digest and each journal's chain. Opens nothing that is sealed, and changes nothing. */
  isSound(): Result<boolean> {
    return this.read(() => {
      const isWhole = (record: EntryRecord): boolean =>
        this.journal.read(record.number, record.journalHead) !== undefined
      const entries = this.entries.all()
      return ok(isIntact(this.#database) && entries.every(({ record, intact }) => intact && isWhole(record)))
    })
  }

  version(): Result<number> {
    return this.read(() => ok(versionOf(this.#database)))
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close()
  }
}

/** Erased before it was delivered: discarded. It is not listed any more. */
export function isGivenUp({ state, erasedAt }: EntryRecord): boolean {
  return erasedAt !== null && state.kind !== 'done'
}

const diskCodes: ReadonlySet<ErrorCode> = new Set([
  'outbox/disk-full',
  'outbox/read-only',
  'outbox/damaged',
  'outbox/failed'
])

class TakeBack extends Error {
  readonly reason: AppError

  constructor(reason: AppError) {
    super(reason.code)
    this.reason = reason
  }
}
