import { chmodSync, closeSync, existsSync, mkdirSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { diskError } from './disk-errors'
import { migrations } from './migrations'

export type Database = DatabaseSync
/** A row as `node:sqlite` returns it. */
export type Row = Readonly<Record<string, SQLOutputValue>>

/** Milliseconds that a station waits for another process to let go of the file. */
const busyMs = 2000

export interface OpenedDatabase {
  readonly database: Database
  /** Where an unusable file lies now; undefined when there was none. */
  readonly setAside?: string
}

/**
 * Opens the outbox's database, makes it when missing, and brings it to the current version. The only file of the
 * outbox that knows `node:sqlite`.
 *
 * What has been committed survives a killed process and a power cut (WAL with `synchronous = FULL`). A file that is no
 * database, or that fails SQLite's own check, is set aside under a dated name and a new one begun.
 *
 * @param now milliseconds since 1970, for the name of a file set aside
 * @param maxBytes beyond which the file does not grow: more is refused as on a full disk
 * @throws what `diskError` knows, and Error when a newer version wrote the file
 */
export function openDatabase(path: string, now: number, maxBytes?: number): OpenedDatabase {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // SECURITY: only the station's own user may look in, also where an older folder was more open.
  if (process.platform !== 'win32') allowOwnerOnly(folder, 0o700)
  // A log without its file: the station was killed while it set both aside. It must not be taken for the new file's.
  if (!existsSync(path)) setAside(path, now)
  try {
    return { database: openChecked(path, maxBytes) }
  } catch (error) {
    if (diskError(error)?.code !== 'outbox/damaged') throw error
    const aside = setAside(path, now)
    return { database: openChecked(path, maxBytes), setAside: aside }
  }
}

function openChecked(path: string, maxBytes: number | undefined): Database {
  // SECURITY: SQLite gives its -wal file the same rights as the file itself.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600))
  else if (process.platform !== 'win32') allowOwnerOnly(path, 0o600)
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: busyMs })
  try {
    // Two stations that send from one outbox would double people: one process at a time.
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = FULL')
    // SECURITY: what is deleted is overwritten with zeros.
    database.exec('PRAGMA secure_delete = ON')
    database.exec('PRAGMA temp_store = MEMORY')
    check(database)
    migrate(database)
    if (maxBytes !== undefined) {
      const pageBytes = Number(database.prepare('PRAGMA page_size').get()?.['page_size'])
      database.exec(`PRAGMA max_page_count = ${Math.ceil(maxBytes / pageBytes)}`)
    }
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** A folder that somebody else owns cannot be changed; whether it can be used, SQLite says. */
function allowOwnerOnly(path: string, mode: number): void {
  try {
    chmodSync(path, mode)
  } catch (error) {
    if (diskError(error) === undefined) throw error
  }
}

/** A damaged index is made anew from its table; anything else is damage. */
function check(database: Database): void {
  if (isIntact(database)) return
  database.exec('REINDEX')
  if (!isIntact(database)) throw damaged()
}

/** Whether SQLite finds nothing wrong with the whole file. */
export function isIntact(database: Database): boolean {
  return database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'] === 'ok'
}

function damaged(): Error {
  return Object.assign(new Error('The integrity check failed'), { code: 'ERR_SQLITE_ERROR', errcode: 11 })
}

/** By how many migrations the file was made. */
export function versionOf(database: Database): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
}

function migrate(database: Database): void {
  const version = versionOf(database)
  if (version > migrations.length) throw new NewerVersionError()
  // SQLite's check says nothing about a bit that flipped in the name of a column.
  if (schemaOf(database) !== schemaAt(version)) throw damaged()
  applyMigrations(database, version, migrations.length)
}

function schemaAt(version: number): string {
  const sample = new DatabaseSync(':memory:')
  try {
    applyMigrations(sample, 0, version)
    return schemaOf(sample)
  } finally {
    sample.close()
  }
}

function schemaOf(database: Database): string {
  return JSON.stringify(database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema').all())
}

function applyMigrations(database: Database, from: number, to: number): void {
  for (const [index, migration] of migrations.entries()) {
    if (index < from || index >= to) continue
    inTransaction(database, () => {
      database.exec(migration)
      database.exec(`PRAGMA user_version = ${index + 1}`)
    })
  }
}

/** A newer program wrote the file. It must stay as it is: there is nothing wrong with it. */
export class NewerVersionError extends Error {}

/** Never deletes: somebody may want to recover what is in there. */
function setAside(path: string, now: number): string {
  const date = new Date(now).toISOString().replaceAll(':', '-')
  const aside = `${path}.damaged-${date}`
  for (const part of ['', '-wal', '-shm']) {
    // The log keeps its file's name in front, so that SQLite finds it when somebody opens what was set aside.
    if (existsSync(path + part)) renameSync(path + part, aside + part)
  }
  return aside
}

/** Runs `work` as one transaction. `work` must be synchronous; when it throws, nothing of it stays. */
export function inTransaction<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    database.exec('COMMIT')
    return value
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** Moves the write-ahead log into the file and empties it, so that nothing that was deleted stays in it. */
export function emptyLog(database: Database): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}
