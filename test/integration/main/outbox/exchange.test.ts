import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JournalEntry } from '@main/enrollment/journal'
import { ExchangeService } from '@main/outbox/exchange/exchange-service'
import { OutboxTransfer } from '@main/outbox/exchange/outbox-transfer'
import type { NewEntry, OutboxStore } from '@main/outbox/outbox-store'
import { exchangePieceBytes } from '@shared/ipc/enrollment-calls'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  codeOf,
  findSecrets,
  newEntry,
  type OutboxFolder,
  outboxFolder,
  valueOf
} from '../../../support/outbox-folder'

const passphrase = 'correct horse battery'
const begun: JournalEntry = { at: 1, event: { kind: 'begun', step: { kind: 'photo', key: 'a' } } }
const done: JournalEntry = {
  at: 2,
  event: { kind: 'done', step: { kind: 'photo', key: 'a' }, personId: 'p-1' }
}

interface Station {
  readonly home: OutboxFolder
  readonly store: OutboxStore
  readonly exchange: ExchangeService
  readonly spoolFolder: string
  pauses: string[]
  whilePaused: () => void
  mayKeep: (server: string) => boolean
}

async function station(): Promise<Station> {
  const home = outboxFolder()
  const { store, file } = await home.open()
  const spoolFolder = join(home.folder, 'exchange')
  const made: Station = {
    home,
    store,
    spoolFolder,
    pauses: [],
    whilePaused: () => undefined,
    mayKeep: () => true,
    exchange: new ExchangeService({
      transfer: new OutboxTransfer(file!, store),
      folder: spoolFolder,
      now: () => home.now,
      newId: randomUUID,
      randomBytes,
      pauseSending: () => {
        made.pauses.push('paused')
        made.whilePaused()
        return Promise.resolve(() => void made.pauses.push('resumed'))
      },
      mayKeep: (server) => Promise.resolve(made.mayKeep(server))
    })
  }
  onTestFinished(() => void made.exchange.close())
  return made
}

async function exported({ exchange }: Station, word = passphrase): Promise<Buffer> {
  const { exportId, bytes } = valueOf(await exchange.export(word))
  const pieces: Uint8Array[] = []
  for (let offset = 0; offset < bytes;) {
    const { piece } = valueOf(await exchange.readExport(exportId, offset))
    expect(piece.byteLength).toBeLessThanOrEqual(exchangePieceBytes)
    pieces.push(piece)
    offset += piece.byteLength
  }
  return Buffer.concat(pieces)
}

async function imported({ exchange }: Station, file: Uint8Array, word = passphrase) {
  const begun = await exchange.beginImport(file.byteLength)
  if (!begun.ok) return begun
  const { importId } = begun.value
  for (let offset = 0; offset < file.byteLength; offset += 100_000) {
    const piece = file.subarray(offset, offset + 100_000)
    valueOf(await exchange.writeImport(importId, offset, piece))
  }
  return exchange.finishImport(importId, word)
}

async function filled(count: number): Promise<Station & { entries: NewEntry[] }> {
  const made = await station()
  const entries = Array.from({ length: count }, () => newEntry())
  for (const entry of entries) valueOf(await made.store.add(entry))
  return { ...made, entries }
}

const statesOf = (store: OutboxStore): string[] => valueOf(store.rows()).map(({ state }) => state.kind)

describe('what waits', () => {
  it('moves to another station with everything that happened to it', async () => {
    const from = await filled(3)
    const [first] = from.entries
    const change = { state: { kind: 'queued' }, attempts: 4 } as const
    valueOf(from.store.record(first!.enrollmentId, [begun], change))
    const file = await exported(from)
    expect(statesOf(from.store)).toEqual(['exported', 'exported', 'exported'])

    const to = await station()
    expect(valueOf(await imported(to, file))).toEqual({ added: 3, known: 0 })
    for (const entry of from.entries) {
      const { enrollmentId, createdAt, server, wasSearched } = entry
      const row = valueOf(to.store.row(enrollmentId))
      expect(row).toMatchObject({ createdAt, server, wasSearched, state: { kind: 'queued' } })
      expect(valueOf(await to.store.content(enrollmentId))).toEqual(entry.content)
      for (const { attachmentId, bytes } of entry.attachments) {
        const kept = valueOf(await to.store.attachment(enrollmentId, attachmentId))
        expect(Buffer.from(kept.bytes).equals(bytes)).toBe(true)
      }
    }
    // Whether the photo arrived is as uncertain there as it was here.
    expect(valueOf(to.store.journal(first!.enrollmentId))).toEqual([begun])
    expect(valueOf(await imported(to, file))).toEqual({ added: 0, known: 3 })
  })

  it('SECURITY: lies nowhere in the open, neither in the file nor on either disk', async () => {
    const from = await filled(2)
    const file = await exported(from)
    writeFileSync(join(from.home.folder, 'saved.enrollments'), file)
    const to = await station()
    valueOf(await imported(to, file))
    expect([...findSecrets(from.home.folder), ...findSecrets(to.home.folder)]).toEqual([])
  })

  it('leaves out what is being sent, delivered, unreadable or given away already', async () => {
    const from = await filled(5)
    const set = (index: number, state: Parameters<OutboxStore['record']>[2]['state']) =>
      valueOf(from.store.record(from.entries[index]!.enrollmentId, [], { state, attempts: 0 }))
    set(0, { kind: 'sending', step: { kind: 'name' } })
    set(1, { kind: 'done', personId: 'p', proof: 'found' })
    valueOf(from.store.quarantine(from.entries[2]!.enrollmentId, 'outbox/unreadable-item'))
    set(3, { kind: 'blocked', question: { kind: 'may-not-search' } })
    expect(valueOf(await from.exchange.export(passphrase)).items).toBe(2)
    expect(statesOf(from.store)).toEqual(['sending', 'done', 'quarantined', 'exported', 'exported'])
    expect(valueOf(await from.exchange.export(passphrase)).items).toBe(0)
  })

  it('is not marked as given away when it changed while the file was written', async () => {
    const from = await filled(2)
    const [first] = from.entries
    const change = { state: { kind: 'queued' }, attempts: 0 } as const
    const { store } = from
    const content = store.content.bind(store)
    store.content = (enrollmentId) => {
      store.record(first!.enrollmentId, [begun], change)
      return content(enrollmentId)
    }
    expect(codeOf(await from.exchange.export(passphrase))).toBe('outbox/failed')
    expect(statesOf(store)).toEqual(['queued', 'queued'])
    expect(readdirSync(from.spoolFolder)).toEqual([])
  })

  it('is held back from sending for as long as the file is written, also when that fails', async () => {
    const from = await filled(1)
    valueOf(await from.exchange.export(passphrase))
    expect(from.pauses.filter((word) => word === 'paused')).toHaveLength(1)
    expect(from.pauses).toEqual(['paused', 'resumed'])
    const broken = await filled(1)
    writeFileSync(broken.spoolFolder, 'in the way')
    expect(codeOf(await broken.exchange.export(passphrase))).toBe('outbox/read-only')
    expect(statesOf(broken.store)).toEqual(['queued'])
    expect(broken.pauses).toEqual(['paused', 'resumed'])
  })
})

describe('what was given away', () => {
  it('can be taken back when the file is lost', async () => {
    const from = await filled(1)
    const { enrollmentId } = from.entries[0]!
    expect(codeOf(from.exchange.takeBack(enrollmentId))).toBe('outbox/no-such-question')
    await exported(from)
    expect(valueOf(from.exchange.takeBack(enrollmentId)).state).toEqual({ kind: 'queued' })
    expect(codeOf(from.exchange.takeBack(randomUUID()))).toBe('outbox/unknown-item')
  })

  it('comes back by a file, with what the other station did', async () => {
    const [from, to] = [await filled(1), await station()]
    const { enrollmentId } = from.entries[0]!
    valueOf(from.store.record(enrollmentId, [begun], { state: { kind: 'queued' }, attempts: 0 }))
    valueOf(await imported(to, await exported(from)))
    valueOf(to.store.record(enrollmentId, [done], { state: { kind: 'queued' }, attempts: 0 }))
    expect(valueOf(await imported(from, await exported(to)))).toEqual({ added: 1, known: 0 })
    expect(statesOf(from.store)).toEqual(['queued'])
    expect(valueOf(from.store.journal(enrollmentId))).toEqual([begun, done])
  })

  it('is not taken in where it was discarded', async () => {
    const [from, to] = [await filled(1), await station()]
    const file = await exported(from)
    valueOf(await imported(to, file))
    valueOf(to.store.erase(from.entries[0]!.enrollmentId))
    expect(valueOf(await imported(to, file))).toEqual({ added: 0, known: 1 })
    expect(valueOf(to.store.rows())).toEqual([])
  })
})

describe('SECURITY: a file', () => {
  it('opens with its passphrase only, and can be tried again', async () => {
    const file = await exported(await filled(1))
    const to = await station()
    const { importId } = valueOf(await to.exchange.beginImport(file.byteLength))
    valueOf(await to.exchange.writeImport(importId, 0, file))
    expect(codeOf(await to.exchange.finishImport(importId, `${passphrase}!`))).toBe(
      'exchange/wrong-passphrase'
    )
    expect(valueOf(to.store.rows())).toEqual([])
    expect(valueOf(await to.exchange.finishImport(importId, passphrase))).toEqual({ added: 1, known: 0 })
    expect(codeOf(await to.exchange.finishImport(importId, passphrase))).toBe('outbox/unknown-item')
  })

  it('is not taken in where its enrollments may not lie, and leaves nothing behind', async () => {
    const file = await exported(await filled(2))
    const to = await station()
    to.mayKeep = (server) => server === 'training'
    expect(codeOf(await imported(to, file))).toBe('secrets/no-key-store')
    expect(valueOf(to.store.rows())).toEqual([])
    to.mayKeep = (server) => server === 'https://identities.example'
    expect(valueOf(await imported(to, file))).toEqual({ added: 2, known: 0 })
  })

  it('opens with the same letters typed on another system', async () => {
    const file = await exported(await filled(1), 'Zugangssätze'.normalize('NFC'))
    expect(codeOf(await imported(await station(), file, 'Zugangssätze'.normalize('NFD')))).toBe('ok')
  })

  it('that is no export, cut off, changed or asks for other costs is refused as a whole', async () => {
    const file = await exported(await filled(20))
    expect(file.byteLength).toBeGreaterThan(1024 * 1024)
    const to = await station()
    const flip = (at: number): Buffer => {
      const changed = Buffer.from(file)
      changed[at]! ^= 1
      return changed
    }
    const files = [
      Buffer.from('Shopping list: milk, bread, eggs. '.repeat(50)),
      Buffer.alloc(5000),
      file.subarray(0, 10),
      file.subarray(0, 68),
      file.subarray(0, 5000),
      file.subarray(0, file.length - 1),
      Buffer.concat([file, Buffer.alloc(1)]),
      // Version, cost, salt, check; then chunks.
      ...[8, 9, 15, 40, 66, 100, 1_200_000, file.length - 1].map(flip)
    ]
    for (const [index, changed] of files.entries()) {
      expect([index, codeOf(await imported(to, changed))]).toEqual([index, 'exchange/not-an-export'])
    }
    expect(valueOf(to.store.rows())).toEqual([])
    expect(readdirSync(to.spoolFolder)).toEqual([])
  })

  it('has to come whole and in order', async () => {
    const { exchange } = await station()
    const { importId } = valueOf(await exchange.beginImport(1000))
    const write = (offset: number, length: number) =>
      exchange.writeImport(importId, offset, new Uint8Array(length))
    expect(codeOf(await write(10, 10))).toBe('ipc/bad-request')
    expect(codeOf(await write(0, 1001))).toBe('ipc/bad-request')
    expect(codeOf(await write(0, 500))).toBe('ok')
    expect(codeOf(await write(0, 500))).toBe('ipc/bad-request')
    expect(codeOf(await exchange.finishImport(importId, passphrase))).toBe('exchange/not-an-export')
    expect(codeOf(await exchange.readExport(randomUUID(), 0))).toBe('outbox/unknown-item')
  })

  it('left behind by a killed station is removed at the next start', async () => {
    const from = await filled(1)
    await exported(from)
    expect(readdirSync(from.spoolFolder)).toHaveLength(1)
    valueOf(await from.exchange.removeLeftovers())
    expect(readdirSync(from.spoolFolder)).toEqual([])
    const fresh = await station()
    expect(codeOf(await fresh.exchange.removeLeftovers())).toBe('ok')
    expect(existsSync(fresh.spoolFolder)).toBe(false)
  })
})
