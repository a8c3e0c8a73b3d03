import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrations as outboxMigrations } from '@main/outbox/migrations'
import { migrations as sandboxMigrations } from '@sandbox/storage/migrations'
import { openStorage } from '@sandbox/storage/storage'
import { describe, expect, it } from 'vitest'
import { auditFolder, exported } from '../../support/audit-log'
import { newEntry, outboxFolder, valueOf } from '../../support/outbox-folder'
import { temporaryFolder } from '../../support/sandbox-harness'

/** A database as the program of that version left it, before anything was put in. */
function databaseOf(path: string, migrations: readonly string[], version: number): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true })
  const database = new DatabaseSync(path)
  for (const migration of migrations.slice(0, version)) database.exec(migration)
  database.exec(`PRAGMA user_version = ${version}`)
  return database
}

/** All that lies in a file, whatever its version, table by table. */
function everythingIn(path: string, tables?: readonly string[]): Record<string, unknown[]> {
  const database = new DatabaseSync(path)
  const names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()
  const wanted = names.map(({ name }) => String(name)).filter((name) => tables?.includes(name) ?? true)
  const found = wanted.map((name) => [name, database.prepare(`SELECT * FROM ${name}`).all()] as const)
  database.close()
  return Object.fromEntries(found)
}

function setVersion(path: string, version: number): void {
  const database = new DatabaseSync(path)
  database.exec(`PRAGMA user_version = ${version}; PRAGMA wal_checkpoint(TRUNCATE)`)
  database.close()
}

const versions = (migrations: readonly string[]): number[] => migrations.map((_, index) => index + 1)
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

describe('a released migration', () => {
  // Add the digest of a new migration here with its release. One that changes would leave old files with another history.
  it.each([
    ['the outbox', outboxMigrations, ['3ef2c05426bf3f34']],
    ['the sandbox', sandboxMigrations, ['040b419d5be4b484', '5b2a5ffc8137ee02', '8228cd2d1f5cd6e8']]
  ])('of %s stays as it was', (_, migrations, released) => {
    expect(migrations.map(digest)).toEqual(released)
  })
})

describe('the outbox of an earlier version', () => {
  it.each(versions(outboxMigrations))('%i is opened, and every enrollment is there', async (version) => {
    const home = outboxFolder()
    const { store } = await home.open()
    const entries = [newEntry(), newEntry()]
    for (const entry of entries) valueOf(await store.add(entry))
    store.close()

    // The rows of what was written, in a file that went through the migrations of that version only.
    const path = join(home.folder, 'outbox.sqlite')
    const written = everythingIn(path)
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
    const old = databaseOf(path, outboxMigrations, version)
    for (const table of ['entries', 'entry_keys', 'contents', 'attachments', 'journal']) {
      const columns = old
        .prepare(`PRAGMA table_info(${table})`)
        .all()
        .map(({ name }) => String(name))
      for (const row of written[table] ?? []) {
        const values = columns.map(
          (column) => (row as Record<string, string | Uint8Array | null>)[column] ?? null
        )
        old.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`).run(...values)
      }
    }
    old.close()

    const opened = await home.open()
    expect(opened.problem()).toBeUndefined()
    for (const entry of entries) {
      expect(valueOf(await opened.store.content(entry.enrollmentId))).toEqual(entry.content)
      expect(valueOf(opened.store.row(entry.enrollmentId)).state).toEqual({ kind: 'queued' })
    }
  })

  it('a later version is refused in words and left as it is', async () => {
    const home = outboxFolder()
    const { store } = await home.open()
    valueOf(await store.add(newEntry()))
    store.close()
    const path = join(home.folder, 'outbox.sqlite')
    setVersion(path, outboxMigrations.length + 1)
    const before = everythingIn(path)

    const opened = await home.open()
    expect(opened.problem()).toBe('outbox/failed')
    expect(await opened.store.add(newEntry())).toMatchObject({ error: { detail: 'newer version' } })
    expect(everythingIn(path)).toEqual(before)
  })
})

describe('the practice records of an earlier version', () => {
  it.each(versions(sandboxMigrations))('%i are opened, and everybody is there', async (version) => {
    const path = join(await temporaryFolder(), 'training.sqlite')
    const old = databaseOf(path, sandboxMigrations, version)
    old.exec(`
      INSERT INTO people (person_id, created_at) VALUES ('ada', '2026-01-01T00:00:00.000Z');
      INSERT INTO aliases (person_alias_id, person_id, first_name, last_name) VALUES ('a1', 'ada', 'Ada', 'Lovelace');
      INSERT INTO accounts (username, role, salt, verifier) VALUES ('training', 'all', x'01', x'02');
    `)
    const face = old.prepare(
      "INSERT INTO faces VALUES ('f1', 'ada', 'ref', ?, ?, '2026-01-01T00:00:00.000Z')"
    )
    face.run(Uint8Array.of(1, 2, 3), new Uint8Array(new Float32Array(512).fill(0.5).buffer))
    const before = everythingIn(path, ['people', 'aliases', 'accounts', 'faces'])
    old.close()

    const storage = openStorage(path)
    expect(storage.people.has('ada')).toBe(true)
    expect(storage.faces.readPhoto('f1')).toEqual(Uint8Array.of(1, 2, 3))
    expect(storage.faces.all().map(({ faceId, personId }) => ({ faceId, personId }))).toEqual([
      { faceId: 'f1', personId: 'ada' }
    ])
    storage.close()
    expect(everythingIn(path, Object.keys(before))).toEqual(before)
  })

  it('a later version are refused and left as they are', async () => {
    const path = join(await temporaryFolder(), 'training.sqlite')
    databaseOf(path, sandboxMigrations, sandboxMigrations.length).close()
    setVersion(path, sandboxMigrations.length + 1)
    const before = everythingIn(path)
    expect(() => openStorage(path)).toThrow('cannot be used')
    expect(everythingIn(path)).toEqual(before)
  })
})

describe('the audit log', () => {
  it('has the one schema that was released', async () => {
    const { open, path } = auditFolder()
    const log = open('ada')
    valueOf(await log.record(exported(1)))
    await log.close()
    const database = new DatabaseSync(path)
    const schema = database.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name').all()
    const version = database.prepare('PRAGMA user_version').get()?.['user_version']
    database.close()
    // A change of the schema needs a second version and the way to it; then add its test here.
    expect([version, digest(JSON.stringify(schema))]).toEqual([1, 'bc737920fff28631'])
  })

  it('of a later version is refused and left as it is', async () => {
    const { open, path } = auditFolder()
    const log = open('ada')
    valueOf(await log.record(exported(1)))
    await log.close()
    setVersion(path, 2)
    const before = readFileSync(path)

    const again = open('ada')
    expect(await again.record(exported(2))).toMatchObject({ error: { code: 'audit/not-written' } })
    expect(await again.list({ skip: 0, take: 10 })).toMatchObject({ ok: false })
    await again.close()
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})
