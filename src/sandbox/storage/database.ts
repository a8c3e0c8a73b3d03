import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrations } from './migrations'

/**
 * Opens the sandbox's database file, makes it when missing, and brings it to the current version.
 *
 * An answered request survives a killed process and a power cut: every commit is on the disk before it returns
 * (WAL with `synchronous = FULL`).
 *
 * @throws Error when the file is damaged, in use by another process, or was written by a newer version
 */
export function openDatabase(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true })
  // SECURITY: only the station's own user may read the pictures. SQLite gives its -wal file the same rights.
  closeSync(openSync(path, 'a', 0o600))
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true })
  try {
    // Two processes on one file would not see each other's new faces, which are cached in memory: one at a time.
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = FULL')
    migrate(database)
  } catch (cause) {
    database.close()
    throw new Error('The sandbox database cannot be used', { cause })
  }
  return database
}

function migrate(database: DatabaseSync): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
  if (version > migrations.length) throw new Error(`Database version ${version} is newer than this program`)
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue
    inTransaction(database, () => {
      database.exec(migration)
      database.exec(`PRAGMA user_version = ${index + 1}`)
    })
  }
}

/** Runs `work` as one transaction. `work` must be synchronous; when it throws, nothing of it stays. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
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
