import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { JournalEntry } from '@main/enrollment/journal'
import type { OutboxState } from '@shared/domain/outbox'
import { describe, expect, it } from 'vitest'
import {
  codeOf,
  findSecrets,
  newEntry,
  outboxFolder,
  secretWords,
  valueOf
} from '../../../support/outbox-folder'

const photoStep = (key: string) => ({ kind: 'photo', key }) as const
const done = { kind: 'done', personId: 'p-1', proof: 'found' } as const satisfies OutboxState

function someJournal(key: string): JournalEntry[] {
  return [
    { at: 1, event: { kind: 'begun', step: photoStep(key) } },
    { at: 2, event: { kind: 'done', step: photoStep(key), personId: 'p-1', faceId: 'f-1' } },
    { at: 3, event: { kind: 'not-done', step: { kind: 'name' }, code: 'record/refused' } }
  ]
}

const asked: OutboxState = {
  kind: 'blocked',
  question: {
    kind: 'same-person',
    candidates: [
      {
        person: {
          personId: 'p-9',
          name: { firstName: 'Ottilie', lastName: 'Zweifelhofer' },
          tags: []
        },
        strength: 'strong'
      }
    ]
  }
}

describe('an enrollment in the outbox', () => {
  it('is there with everything after a restart', async () => {
    const home = outboxFolder()
    const entry = newEntry()
    const first = await home.open()
    expect(valueOf(await first.store.add(entry))).toMatchObject({ number: 1, state: { kind: 'queued' } })
    valueOf(first.store.record(entry.enrollmentId, someJournal('a'), { state: asked, attempts: 2 }))
    first.store.close()

    const { store } = await home.open()
    expect(valueOf(await store.content(entry.enrollmentId))).toEqual(entry.content)
    for (const attachment of entry.attachments) {
      const kept = valueOf(await store.attachment(entry.enrollmentId, attachment.attachmentId))
      expect({ ...kept, bytes: Buffer.from(kept.bytes) }).toEqual({
        ...attachment,
        bytes: Buffer.from(attachment.bytes)
      })
    }
    expect(valueOf(store.journal(entry.enrollmentId))).toEqual(someJournal('a'))
    const { enrollmentId, createdAt, server } = entry
    expect(valueOf(store.rows())).toEqual([
      {
        enrollmentId,
        number: 1,
        createdAt,
        server,
        isNewPerson: true,
        wasSearched: true,
        state: asked,
        attempts: 2
      }
    ])
  })

  it('is one, however often it is added', async () => {
    const { store } = await outboxFolder().open()
    const entry = newEntry()
    const [one, two] = await Promise.all([store.add(entry), store.add(entry)])
    expect(valueOf(two)).toEqual(valueOf(one))
    valueOf(store.record(entry.enrollmentId, someJournal('a'), { state: done, attempts: 0 }))
    expect(valueOf(await store.add(entry)).state).toEqual(done)
    expect(valueOf(store.rows())).toHaveLength(1)
  })

  it('keeps its place in the order', async () => {
    const { store } = await outboxFolder().open()
    const entries = [newEntry(), newEntry(), newEntry()]
    for (const entry of entries) valueOf(await store.add(entry))
    valueOf(store.record(entries[0]!.enrollmentId, [], { state: asked, attempts: 0 }))
    expect(valueOf(store.rows()).map(({ enrollmentId }) => enrollmentId)).toEqual(
      entries.map(({ enrollmentId }) => enrollmentId)
    )
  })

  it('gets changed details in place of the old ones', async () => {
    const { store } = await outboxFolder().open()
    const entry = newEntry()
    valueOf(await store.add(entry))
    const renamed = {
      details: { ...entry.content.details, name: { firstName: 'Otti', lastName: 'Zweifelhofer' } }
    }
    valueOf(await store.replaceContent(entry.enrollmentId, renamed))
    expect(valueOf(await store.content(entry.enrollmentId))).toEqual(renamed)
  })

  it('that nobody knows is said to be unknown', async () => {
    const { store } = await outboxFolder().open()
    const id = randomUUID()
    const answers = [store.row(id), store.journal(id), store.erase(id), await store.content(id)]
    const changes = [
      store.record(id, [], { state: done, attempts: 0 }),
      store.quarantine(id, 'outbox/failed')
    ]
    expect([...answers, ...changes].map(codeOf)).toEqual(Array(6).fill('outbox/unknown-item'))
  })
})

describe('SECURITY: what lies on the disk', () => {
  it('shows no picture and no word about anybody, in use, after it and after erasing', async () => {
    const home = outboxFolder()
    const { store } = await home.open()
    const entries = Array.from({ length: 5 }, () => newEntry())
    for (const entry of entries) valueOf(await store.add(entry))
    const [first] = entries
    valueOf(store.record(first!.enrollmentId, someJournal('a'), { state: asked, attempts: 1 }))
    valueOf(await store.replaceContent(first!.enrollmentId, first!.content))
    expect(findSecrets(home.folder)).toEqual([])
    for (const { enrollmentId } of entries) valueOf(store.erase(enrollmentId))
    expect(findSecrets(home.folder)).toEqual([])
    store.close()
    expect(findSecrets(home.folder)).toEqual([])
  })

  it('is searched by needles that would be found', async () => {
    const { folder, open } = outboxFolder()
    const { store } = await open()
    store.close()
    for (const [index, encode] of [
      (text: string) => text,
      (text: string) => Buffer.from(text, 'utf16le'),
      ...[0, 1, 2].map(
        (shift) => (text: string) => Buffer.from('-'.repeat(shift) + text + '!').toString('base64')
      )
    ].entries()) {
      writeFileSync(join(folder, 'leak'), encode(secretWords[index % secretWords.length]!))
      expect(findSecrets(folder), `encoding ${index}`).not.toEqual([])
    }
    writeFileSync(join(folder, 'leak'), newEntry().attachments[0]!.bytes)
    expect(findSecrets(folder)).toEqual(['leak: JPEG'])
  })

  it('belongs to this user only', async () => {
    const home = outboxFolder()
    const { store } = await home.open()
    valueOf(await store.add(newEntry()))
    // Windows has no such bits; there the folder of the user's profile protects it.
    if (process.platform === 'win32') return
    expect(statSync(home.folder).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(home.folder)) {
      expect({ name, mode: statSync(join(home.folder, name)).mode & 0o777 }).toEqual({ name, mode: 0o600 })
    }
  })

  it('holds no new name in the journal, even when one is handed in', async () => {
    const home = outboxFolder()
    const { store } = await home.open()
    const entry = newEntry()
    valueOf(await store.add(entry))
    const answer = { kind: 'rename', name: { firstName: 'Ottilie', lastName: 'Zweifelhofer' } } as const
    const event = { kind: 'answered', step: { kind: 'name' }, answer } as const
    valueOf(store.record(entry.enrollmentId, [{ at: 1, event }], { state: { kind: 'queued' }, attempts: 0 }))
    expect(valueOf(store.journal(entry.enrollmentId))).toEqual([
      { at: 1, event: { ...event, answer: { kind: 'rename' } } }
    ])
    expect(findSecrets(home.folder)).toEqual([])
  })
})

describe('erasing', () => {
  it('leaves ids and journal of a delivered enrollment, and nothing that could be opened', async () => {
    const home = outboxFolder()
    const { store } = await home.open()
    const entry = newEntry()
    valueOf(await store.add(entry))
    valueOf(store.record(entry.enrollmentId, someJournal('a'), { state: done, attempts: 0 }))
    valueOf(store.erase(entry.enrollmentId))
    expect(valueOf(store.row(entry.enrollmentId)).state).toEqual(done)
    expect(valueOf(store.journal(entry.enrollmentId))).toEqual(someJournal('a'))
    expect(codeOf(await store.content(entry.enrollmentId))).toBe('outbox/unknown-item')
    // The log is empty, so what was deleted is in no file any more.
    expect(statSync(join(home.folder, 'outbox.sqlite-wal')).size).toBe(0)
    store.close()
    const { store: later } = await home.open()
    expect(valueOf(later.row(entry.enrollmentId)).state).toEqual(done)
  })

  it('SECURITY: overwrites the sealed bytes and the key where they lay', async () => {
    const home = outboxFolder()
    const { store } = await home.open()
    const entry = newEntry()
    valueOf(await store.add(entry))
    store.close()
    const path = join(home.folder, 'outbox.sqlite')
    const before = readFileSync(path)
    const database = new DatabaseSync(path)
    const sealed = database.prepare('SELECT sealed FROM attachments').all()
    const wrapped = database.prepare('SELECT wrapped FROM entry_keys').get()?.['wrapped']
    database.close()
    // A page of the file holds at least this much of a long value in one piece.
    const pieces = [
      ...sealed.map((row) => Buffer.from(row['sealed'] as Uint8Array).subarray(-64)),
      Buffer.from(wrapped as Uint8Array)
    ]
    expect(pieces.map((piece) => before.includes(piece))).toEqual([true, true, true, true])

    const again = await home.open()
    valueOf(again.store.erase(entry.enrollmentId))
    for (const name of readdirSync(home.folder)) {
      const bytes = readFileSync(join(home.folder, name))
      expect(pieces.map((piece) => bytes.includes(piece))).toEqual([false, false, false, false])
    }
  })

  it('takes a discarded enrollment off the list, and does not take it in again', async () => {
    const { store } = await outboxFolder().open()
    const entry = newEntry()
    valueOf(await store.add(entry))
    valueOf(store.record(entry.enrollmentId, [], { state: asked, attempts: 0 }))
    valueOf(store.erase(entry.enrollmentId))
    expect(valueOf(store.rows())).toEqual([])
    expect([store.row(entry.enrollmentId), await store.add(entry)].map(codeOf)).toEqual([
      'outbox/unknown-item',
      'outbox/unknown-item'
    ])
  })

  it('is finished at the next start when it was cut off after the key was overwritten', async () => {
    const home = outboxFolder()
    const entry = newEntry()
    const first = await home.open()
    valueOf(await first.store.add(entry))
    valueOf(first.store.record(entry.enrollmentId, [], { state: done, attempts: 0 }))
    first.store.close()
    const path = join(home.folder, 'outbox.sqlite')
    const database = new DatabaseSync(path)
    database.exec('UPDATE entry_keys SET wrapped = zeroblob(60)')
    database.close()
    const second = await home.open()
    expect(valueOf(second.store.row(entry.enrollmentId)).state).toEqual(done)
    second.store.close()
    const look = new DatabaseSync(path)
    expect(look.prepare('SELECT count(*) AS count FROM attachments').get()).toEqual({ count: 0 })
    look.close()
  })

  it('follows the retention rule, and forgets ids after thirty days', async () => {
    const home = outboxFolder()
    const { store, tidy } = await home.open()
    const [delivered, waiting] = [newEntry(), newEntry()]
    valueOf(await store.add(delivered))
    valueOf(await store.add(waiting))
    valueOf(store.record(delivered.enrollmentId, [], { state: done, attempts: 0 }))
    expect(valueOf(tidy({ keepDeliveredHours: 2 }))).toEqual([])
    home.now += 2 * 60 * 60 * 1000
    expect(valueOf(tidy({ keepDeliveredHours: 2 }))).toEqual([delivered.enrollmentId])
    expect(valueOf(tidy({ keepDeliveredHours: 2 }))).toEqual([])
    expect(valueOf(store.rows())).toHaveLength(2)
    home.now += 30 * 24 * 60 * 60 * 1000
    valueOf(tidy({ keepDeliveredHours: 2 }))
    expect(valueOf(store.rows()).map(({ enrollmentId }) => enrollmentId)).toEqual([waiting.enrollmentId])
  })
})
