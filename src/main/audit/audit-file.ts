import { closeSync, existsSync, mkdirSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { ChainedRecord, ChainHead } from './audit-chain'

const version = 1
const schema = `
  CREATE TABLE records (number INTEGER PRIMARY KEY, body TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
  CREATE TABLE head (
    id INTEGER PRIMARY KEY CHECK (id = 1), count INTEGER NOT NULL, hash TEXT NOT NULL, broken_at INTEGER, seal TEXT NOT NULL
  ) STRICT;
  -- Against a mistake of this program. Against anybody else, there is the chain.
  CREATE TRIGGER no_change BEFORE UPDATE ON records BEGIN SELECT RAISE(ABORT, 'append only'); END;
  CREATE TRIGGER no_removal BEFORE DELETE ON records BEGIN SELECT RAISE(ABORT, 'append only'); END;
  PRAGMA user_version = ${version};
`

const record = z.object({ number: z.int(), body: z.string(), hash: z.string() })
const storedHead = z.object({
  count: z.int(),
  hash: z.string(),
  broken_at: z.int().nullable(),
  seal: z.string()
})

export interface SealedHead {
  readonly head: ChainHead
  readonly seal: string
}

/**
 * The log's file: one SQLite database, so that a record and the head that counts it reach the disk in one transaction.
 * It checks nothing; every method throws what SQLite throws.
 */
export interface AuditFile {
  /** Of which there may be none: in a new file, or after somebody took it out. */
  head(): SealedHead | undefined
  /** The highest number there is, 0 in an empty log. */
  last(): number
  count(): number
  /**
   * Runs `next` and writes what it says, all as one transaction: two stations on one file take turns. On the disk when it
   * returns.
   */
  write(next: () => { readonly sealed: SealedHead; readonly added?: ChainedRecord }): void
  /** In order, after this number. */
  recordsAfter(number: number, take: number): ChainedRecord[]
  newest(skip: number, take: number): ChainedRecord[]
  version(): number
  close(): void
}

/**
 * Opens the log, or begins it.
 *
 * @param path a file that only this user may read, or `:memory:`
 * @param now milliseconds since 1970: an unusable file is moved to this name and never deleted
 * @returns `isDamaged` when there was a file that is no database of ours
 */
export function openAuditFile(path: string, now: number): { file: AuditFile; isDamaged: boolean } {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    return { file: auditFileOver(open(path)), isDamaged: false }
  } catch (error) {
    // A full disk or missing rights do not make the file unusable, and moving it would look like a loss.
    if (!isUnusable(error) || !existsSync(path)) throw error
    for (const end of ['', '-wal', '-shm'])
      if (existsSync(path + end)) renameSync(path + end, `${path}.damaged-${now}${end}`)
    return { file: auditFileOver(open(path)), isDamaged: true }
  }
}

function open(path: string): DatabaseSync {
  // SECURITY: 0600. SQLite gives its -wal file the same rights.
  if (path !== ':memory:') closeSync(openSync(path, 'a', 0o600))
  const database = new DatabaseSync(path, { timeout: 2000 })
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    const found = versionOf(database)
    if (found > version) throw new Error(`Audit log version ${found} is newer than this program`)
    if (found === 0) database.exec(`BEGIN IMMEDIATE; ${schema} COMMIT`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function versionOf(database: DatabaseSync): number {
  return z.object({ user_version: z.int() }).parse(database.prepare('PRAGMA user_version').get()).user_version
}

function auditFileOver(database: DatabaseSync): AuditFile {
  const one = (sql: string): unknown => database.prepare(sql).get()
  const after = database.prepare(
    'SELECT number, body, hash FROM records WHERE number > ? ORDER BY number LIMIT ?'
  )
  const newest = database.prepare(
    'SELECT number, body, hash FROM records ORDER BY number DESC LIMIT ? OFFSET ?'
  )
  const insert = database.prepare('INSERT INTO records (number, body, hash) VALUES (?, ?, ?)')
  const replaceHead = database.prepare(
    'INSERT OR REPLACE INTO head (id, count, hash, broken_at, seal) VALUES (1, ?, ?, ?, ?)'
  )
  const total = z.object({ n: z.int() })
  return {
    head() {
      const row = one('SELECT count, hash, broken_at, seal FROM head')
      if (row === undefined) return undefined
      const { count, hash, broken_at, seal } = storedHead.parse(row)
      return { head: { count, hash, ...(broken_at !== null && { brokenAt: broken_at }) }, seal }
    },
    last: () => total.parse(one('SELECT coalesce(max(number), 0) AS n FROM records')).n,
    count: () => total.parse(one('SELECT count(*) AS n FROM records')).n,
    write(next) {
      database.exec('BEGIN IMMEDIATE')
      try {
        const {
          added,
          sealed: { head, seal }
        } = next()
        if (added) insert.run(added.number, added.body, added.hash)
        replaceHead.run(head.count, head.hash, head.brokenAt ?? null, seal)
        database.exec('COMMIT')
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
    recordsAfter: (number, take) => record.array().parse(after.all(number, take)),
    newest: (skip, take) => record.array().parse(newest.all(take, skip)),
    version: () => versionOf(database),
    close: () => database.close()
  }
}

/** SQLITE_CORRUPT and SQLITE_NOTADB, and tables that are not ours. */
function isUnusable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined
  return code === 11 || code === 26 || code === 1
}
