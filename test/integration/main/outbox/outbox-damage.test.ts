import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { NewEntry, OutboxStore } from '@main/outbox/outbox-store'
import { keyFileBox } from '@main/platform/key-file-box'
import type { SecretBox } from '@main/platform/ports'
import { appError } from '@shared/errors'
import { err } from '@shared/result'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryFile } from '../../../support/memory-file'
import { codeOf, newEntry, type OutboxFolder, outboxFolder, valueOf } from '../../../support/outbox-folder'

const begun = { at: 1, event: { kind: 'begun', step: { kind: 'name' } } } as const
const waiting = {
  kind: 'waiting',
  until: '2026-03-01T00:00:00.000Z',
  code: 'identities/unreachable'
} as const
const databaseOf = ({ folder }: OutboxFolder): string => join(folder, 'outbox.sqlite')

/** An outbox with three entries, closed. */
async function filled(): Promise<{ home: OutboxFolder; entries: [NewEntry, NewEntry, NewEntry] }> {
  const home = outboxFolder()
  const { store } = await home.open()
  const entries: [NewEntry, NewEntry, NewEntry] = [newEntry(), newEntry(), newEntry()]
  for (const entry of entries) {
    valueOf(await store.add(entry))
    valueOf(store.record(entry.enrollmentId, [begun], { state: waiting, attempts: 1 }))
  }
  store.close()
  return { home, entries }
}

function change(home: OutboxFolder, sql: string, ...values: (string | number | Uint8Array)[]): void {
  const database = new DatabaseSync(databaseOf(home))
  database.prepare(sql).run(...values)
  database.close()
}

const flipped = (table: string, column: string): string =>
  `UPDATE ${table} SET ${column} = CAST(substr(${column}, 1, 20) || x'00' || substr(${column}, 22) AS BLOB) WHERE number = 2`

/** Whether everything that the entry has comes out as it went in. */
async function read(store: OutboxStore, entry: NewEntry): Promise<string> {
  const content = await store.content(entry.enrollmentId)
  if (!content.ok) return content.error.code
  expect(content.value).toEqual(entry.content)
  for (const { attachmentId, bytes } of entry.attachments) {
    const attachment = await store.attachment(entry.enrollmentId, attachmentId)
    if (!attachment.ok) return attachment.error.code
    expect(Buffer.from(attachment.value.bytes).equals(bytes)).toBe(true)
  }
  const journal = store.journal(entry.enrollmentId)
  if (!journal.ok) return journal.error.code
  expect(journal.value).toEqual([begun])
  const row = store.row(entry.enrollmentId)
  if (!row.ok) return row.error.code
  if (row.value.state.kind === 'quarantined') return row.value.state.code
  expect(row.value.state).toEqual(waiting)
  return 'intact'
}

describe('an entry damaged on the disk', () => {
  it.each([
    ['content', flipped('contents', 'sealed')],
    ['picture', flipped('attachments', 'sealed')],
    ['lost picture', 'DELETE FROM attachments WHERE number = 2'],
    ['key', flipped('entry_keys', 'wrapped')],
    ['journal', `UPDATE journal SET entry = replace(entry, 'name', 'note') WHERE number = 2`],
    ['journal that is no JSON', `UPDATE journal SET entry = '{"at"' WHERE number = 2`],
    ['journal cut short', 'DELETE FROM journal WHERE number = 2'],
    ['state', `UPDATE entries SET state = replace(state, '2026', '2046') WHERE number = 2`],
    ['state that is no JSON', `UPDATE entries SET state = '{' WHERE number = 2`],
    ['server', `UPDATE entries SET server = 'https://elsewhere.example' WHERE number = 2`],
    ['mark of erasing', 'UPDATE entries SET erased_at = 5 WHERE number = 2'],
    [
      'content of another entry',
      'UPDATE contents SET sealed = (SELECT sealed FROM contents WHERE number = 1) WHERE number = 2'
    ]
  ])('(%s) is kept apart; the others go on', async (_, sql) => {
    const { home, entries } = await filled()
    change(home, sql)
    const { store } = await home.open()
    expect(await Promise.all(entries.map((entry) => read(store, entry)))).toEqual([
      'intact',
      'outbox/unreadable-item',
      'intact'
    ])
    expect(valueOf(store.rows()).map(({ state }) => state.kind)).toEqual([
      'waiting',
      'quarantined',
      'waiting'
    ])
    store.close()
    const again = await home.open()
    expect(valueOf(again.store.row(entries[1].enrollmentId)).state.kind).toBe('quarantined')
    expect(codeOf(again.store.erase(entries[1].enrollmentId))).toBe('ok')
    expect(valueOf(again.store.rows())).toHaveLength(2)
  })

  it('is listed and can be discarded even when its id is no id any more', async () => {
    const { home, entries } = await filled()
    change(home, `UPDATE entries SET enrollment_id = '?' WHERE number = 2`)
    const { store } = await home.open()
    const [, damaged] = valueOf(store.rows())
    expect(damaged?.state).toEqual({ kind: 'quarantined', code: 'outbox/unreadable-item' })
    valueOf(store.erase(damaged!.enrollmentId))
    expect(valueOf(store.rows()).map(({ enrollmentId }) => enrollmentId)).toEqual([
      entries[0].enrollmentId,
      entries[2].enrollmentId
    ])
  })

  it('never comes out changed, wherever in the file a bit flips, and nothing throws', async () => {
    const { home, entries } = await filled()
    const good = readFileSync(databaseOf(home))
    // Every second time in the first pages, where the tables' own structure lies.
    const anywhere = fc.oneof(fc.nat(40_000), fc.nat(good.length - 1))
    for (const [at, bit] of fc.sample(fc.tuple(anywhere, fc.nat(7)), { numRuns: 40, seed: 11 })) {
      for (const name of readdirSync(home.folder)) {
        if (name.startsWith('outbox.sqlite')) rmSync(join(home.folder, name))
      }
      const bytes = Uint8Array.from(good)
      bytes[at]! ^= 1 << bit
      writeFileSync(databaseOf(home), bytes)
      const { store, problem } = await home.open()
      const told = problem()
      const outcomes = await Promise.all(entries.map((entry) => read(store, entry)))
      const lost = outcomes.filter((outcome) => outcome !== 'intact').length
      // Either the file cannot be used, and that is told, or at most the entry that was hit is kept apart.
      if (told !== undefined) {
        expect(readdirSync(home.folder).filter((name) => name.startsWith('outbox.sqlite'))).not.toEqual([])
        store.close()
        continue
      }
      expect({ at, lost: lost <= 1, listed: valueOf(store.rows()).length }).toEqual({
        at,
        lost: true,
        listed: 3
      })
      store.close()
    }
  })
})

describe('a database file that cannot be used', () => {
  it.each([
    ['is no database', () => Buffer.from('Shopping list: milk, bread, eggs. '.repeat(500))],
    ['has holes', (good: Buffer) => good.fill(0x5a, 4096, 3 * 4096)],
    ['is cut short', (good: Buffer) => good.subarray(0, 5 * 4096 + 100)]
  ])('because it %s is set aside, told, and a new one begun', async (_, damage) => {
    const { home } = await filled()
    const bytes = damage(readFileSync(databaseOf(home)))
    writeFileSync(databaseOf(home), bytes)
    const { store, problem } = await home.open()
    expect(problem()).toBe('outbox/damaged')
    expect(home.logger.events).toContain('outbox-set-aside')
    expect(valueOf(store.rows())).toEqual([])
    const entry = newEntry()
    valueOf(await store.add(entry))
    expect(codeOf(await store.content(entry.enrollmentId))).toBe('ok')
    expect(problem()).toBe('outbox/damaged')
    store.close()

    const aside = readdirSync(home.folder).find((name) => name.includes('.damaged-'))
    expect(aside).toBe('outbox.sqlite.damaged-2026-03-01T00-00-00.000Z')
    expect(readFileSync(join(home.folder, aside!)).equals(bytes)).toBe(true)
    // Until somebody has dealt with it.
    expect((await home.open()).problem()).toBe('outbox/damaged')
    rmSync(join(home.folder, aside!))
    expect((await home.open()).problem()).toBe('outbox/failed')
  })

  it('because a newer version wrote it is left as it is', async () => {
    const { home } = await filled()
    change(home, 'PRAGMA user_version = 1000')
    const { store, problem } = await home.open()
    expect(problem()).toBe('outbox/failed')
    expect(codeOf(store.rows())).toBe('outbox/failed')
    expect(readdirSync(home.folder).filter((name) => name.includes('damaged'))).toEqual([])
  })

  it('because another station has it open is not opened a second time', async () => {
    const { home } = await filled()
    await home.open()
    expect((await home.open()).problem()).toBe('outbox/failed')
  })

  it('because a folder lies in its place is told as not writable', async () => {
    const home = outboxFolder()
    mkdirSync(databaseOf(home), { recursive: true })
    const { store, problem } = await home.open()
    expect(problem()).toBe('outbox/read-only')
    expect(codeOf(await store.add(newEntry()))).toBe('outbox/read-only')
  })

  it('left its log behind: that is set aside too, and not taken for the new file', async () => {
    const home = outboxFolder()
    mkdirSync(home.folder)
    writeFileSync(`${databaseOf(home)}-wal`, 'old log')
    const { store } = await home.open()
    expect(valueOf(store.rows())).toEqual([])
    expect(readdirSync(home.folder).some((name) => name.endsWith('Z-wal'))).toBe(true)
  })
})

const away: SecretBox = {
  protection: () => Promise.resolve('none'),
  seal: () => Promise.resolve(err(appError('secrets/no-key-store'))),
  open: () => Promise.resolve(err(appError('secrets/unreadable')))
}

describe('without its key', () => {
  it('the outbox refuses new entries, keeps the old ones, and goes on when the key store is back', async () => {
    const { home, entries } = await filled()
    const sealed = readFileSync(join(home.folder, 'outbox.key'))
    const { store, problem } = await home.open(away)
    expect(problem()).toBe('secrets/no-key-store')
    expect(codeOf(await store.add(newEntry()))).toBe('secrets/no-key-store')
    expect(codeOf(await store.content(entries[0].enrollmentId))).toBe('secrets/no-key-store')
    expect(valueOf(store.rows()).map(({ state }) => state.kind)).toEqual(['waiting', 'waiting', 'waiting'])
    store.close()
    expect(readFileSync(join(home.folder, 'outbox.key')).equals(sealed)).toBe(true)
    const again = await home.open()
    expect(again.problem()).toBeUndefined()
    expect(await read(again.store, entries[0])).toBe('intact')
  })

  it('the outbox keeps what it cannot open apart, sets the key aside, and accepts with a new one', async () => {
    const { home, entries } = await filled()
    const { store, problem } = await home.open(keyFileBox(memoryFile()))
    expect(valueOf(store.rows()).map(({ state }) => state)).toEqual(
      Array(3).fill({ kind: 'quarantined', code: 'outbox/key-lost' })
    )
    expect(codeOf(await store.content(entries[0].enrollmentId))).toBe('outbox/key-lost')
    expect(codeOf(await store.add(newEntry()))).toBe('ok')
    expect(problem()).toBeUndefined()
    expect(readdirSync(home.folder).filter((name) => name.startsWith('outbox.key.damaged-'))).toHaveLength(1)
  })

  it('entries are readable again when somebody puts the key back', async () => {
    const { home, entries } = await filled()
    const path = join(home.folder, 'outbox.key')
    const kept = readFileSync(path)
    rmSync(path)
    const without = await home.open()
    expect(valueOf(without.store.rows()).map(({ state }) => state.kind)).toEqual(Array(3).fill('quarantined'))
    without.store.close()
    writeFileSync(path, kept)
    const { store } = await home.open()
    expect(valueOf(store.rows()).map(({ state }) => state.kind)).toEqual(Array(3).fill('queued'))
    expect(valueOf(await store.content(entries[2].enrollmentId))).toEqual(entries[2].content)
    expect(valueOf(store.journal(entries[2].enrollmentId))).toEqual([begun])
  })
})

describe('a full disk', () => {
  it('(SQLite may take no more pages) is told, keeps nothing half, and accepts again when there is room', async () => {
    const home = outboxFolder()
    const { store, problem } = await home.open(home.box, 150_000)
    const [first, second] = [newEntry(), newEntry()]
    valueOf(await store.add(first))
    expect(codeOf(await store.add(second))).toBe('outbox/disk-full')
    expect(problem()).toBe('outbox/disk-full')
    expect(valueOf(store.rows())).toHaveLength(1)
    expect(valueOf(await store.content(first.enrollmentId))).toEqual(first.content)
    valueOf(store.erase(first.enrollmentId))
    expect(codeOf(await store.add(second))).toBe('ok')
    expect(problem()).toBeUndefined()
    expect(valueOf(await store.content(second.enrollmentId))).toEqual(second.content)
  })
})
