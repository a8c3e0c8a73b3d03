import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { appError } from '@shared/errors'
import { exchangePieceBytes } from '@shared/ipc/enrollment-calls'
import { err, ok, type Result } from '@shared/result'
import type { RandomBytes } from '../../secrets/aes-gcm'
import { onDisk } from '../disk-errors'
import type { OutboxRow } from '../outbox-store'
import { type ExportKey, headerBytes, makeExportKey, openExportKey } from './export-header'
import { EntryReader, packEntry, type WholeEntry } from './export-records'
import type { OutboxTransfer, Snapshot } from './outbox-transfer'
import { ChunkSealer, openChunks } from './sealed-chunks'
import { SpoolFile } from './spool-file'

export interface ExchangeOptions {
  readonly transfer: OutboxTransfer
  /** For temporary files, which are sealed; a folder of its own in the profile. */
  readonly folder: string
  readonly now: () => number
  readonly newId: () => string
  readonly randomBytes: RandomBytes
  /**
   * Waits until nothing is under way and holds sending back until the returned function is called: what is put into the
   * file must not go on from here meanwhile.
   */
  readonly pauseSending: () => Promise<() => void>
  /** Whether enrollments for this server may lie on this computer. */
  readonly mayKeep: (server: string) => Promise<boolean>
}

interface Spooled {
  readonly id: string
  readonly spool: SpoolFile
  /** Of an import: how long it will be. */
  readonly expected?: number
}

/** Largest file that is taken in: 5000 enrollments of about 1 MB each fit. */
const maxImportBytes = 8 * 1024 ** 3

/** Moves what waits from one station to another, in a file sealed with a passphrase. One export and one import at a time. */
export class ExchangeService {
  readonly #options: ExchangeOptions
  #export: Spooled | undefined
  #import: Spooled | undefined
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: ExchangeOptions) {
    this.#options = options
  }

  /**
   * Puts what waits into a sealed file, and marks it as exported once that file is complete on the disk.
   *
   * @returns the file's id for `readExport`; `outbox/failed` when something changed meanwhile and nothing was exported
   */
  export(
    passphrase: string
  ): Promise<Result<{ exportId: string; name: string; bytes: number; items: number }>> {
    return this.#inTurn(async () => {
      await this.#drop('export')
      const resume = await this.#options.pauseSending()
      const exportId = this.#options.newId()
      const spool = await this.#newSpool('export', exportId).catch((error: unknown) => {
        resume()
        throw error
      })
      try {
        const items = await this.#fill(spool, passphrase)
        if (!items.ok) return items
        this.#export = { id: exportId, spool }
        const name = `outbox-${new Date(this.#options.now()).toISOString().slice(0, 10)}.enrollments`
        return ok({ exportId, name, bytes: spool.size, items: items.value })
      } finally {
        resume()
        if (this.#export?.spool !== spool) await spool.remove()
      }
    })
  }

  async #fill(spool: SpoolFile, passphrase: string): Promise<Result<number>> {
    const { transfer, randomBytes } = this.#options
    const waiting = transfer.waiting()
    if (!waiting.ok) return waiting
    const exportKey = await makeExportKey(passphrase, randomBytes)
    await spool.append(exportKey.header)
    const sealer = new ChunkSealer(exportKey, randomBytes)
    const put: Snapshot[] = []
    for (const snapshot of waiting.value) {
      const entry = await transfer.whole(snapshot.enrollmentId)
      if (!entry.ok) return entry
      if (entry.value === undefined) continue
      for (const chunk of sealer.push(packEntry(entry.value))) await spool.append(chunk)
      put.push(snapshot)
    }
    await spool.append(sealer.end())
    await spool.flush()
    const marked = transfer.markExported(put)
    return marked.ok ? ok(put.length) : marked
  }

  /** @returns the next piece; an empty one at the end */
  readExport(exportId: string, offset: number): Promise<Result<{ piece: Uint8Array }>> {
    return this.#inTurn(async () => {
      if (this.#export?.id !== exportId) return unknownFile()
      return ok({ piece: await this.#export.spool.readAt(offset, exchangePieceBytes) })
    })
  }

  /** @param bytes length of the whole file */
  beginImport(bytes: number): Promise<Result<{ importId: string }>> {
    return this.#inTurn(async () => {
      await this.#drop('import')
      if (bytes <= headerBytes || bytes > maxImportBytes)
        return err(appError('exchange/not-an-export', 'size'))
      const importId = this.#options.newId()
      this.#import = { id: importId, spool: await this.#newSpool('import', importId), expected: bytes }
      return ok({ importId })
    })
  }

  /** Pieces come in order. */
  writeImport(importId: string, offset: number, piece: Uint8Array): Promise<Result<undefined>> {
    return this.#inTurn(async () => {
      const current = this.#import
      if (current?.id !== importId) return unknownFile()
      const { spool, expected = 0 } = current
      if (offset !== spool.size || offset + piece.byteLength > expected) {
        return err(appError('ipc/bad-request', 'piece'))
      }
      await spool.append(piece)
      return ok()
    })
  }

  /**
   * Takes in what is not here yet. The whole file is checked before anything of it is taken.
   *
   * After `exchange/wrong-passphrase` it can be called again with another one.
   *
   * @returns `exchange/...`, `outbox/...`, or `secrets/no-key-store` when nothing of it may be kept on this computer
   */
  finishImport(importId: string, passphrase: string): Promise<Result<{ added: number; known: number }>> {
    return this.#inTurn(async () => {
      const current = this.#import
      if (current?.id !== importId) return unknownFile()
      const { spool, expected } = current
      const result =
        spool.size === expected
          ? await this.#takeFile(spool, passphrase)
          : err(appError('exchange/not-an-export', 'incomplete'))
      if (result.ok || result.error.code === 'exchange/not-an-export') await this.#drop('import')
      return result
    })
  }

  async #takeFile(spool: SpoolFile, passphrase: string): Promise<Result<{ added: number; known: number }>> {
    const exportKey = await openExportKey(await spool.readAt(0, headerBytes), passphrase)
    if (!exportKey.ok) return exportKey
    const checked = await eachEntry(exportKey.value, spool, async ({ server }) =>
      // SECURITY: a file must not bring here what the desk itself may not keep here.
      (await this.#options.mayKeep(server)) ? ok() : err(appError('secrets/no-key-store'))
    )
    if (!checked.ok) return checked
    const count = { added: 0, known: 0 }
    const taken = await eachEntry(exportKey.value, spool, async (entry) => {
      const known = await this.#options.transfer.takeIn(entry)
      // Discarded here: nobody wants it back by way of a file.
      if (!known.ok && known.error.code !== 'outbox/unknown-item') return known
      count[known.ok ? known.value : 'known'] += 1
      return ok()
    })
    return taken.ok ? ok(count) : taken
  }

  /** See `OutboxTransfer.takeBack`. */
  takeBack(enrollmentId: string): Result<OutboxRow> {
    return this.#options.transfer.takeBack(enrollmentId)
  }

  /** Removes what a station that was killed left behind. To be called once, before anything else. */
  removeLeftovers(): Promise<Result<undefined>> {
    const { folder } = this.#options
    return this.#inTurn(async () => {
      const names = await readdir(folder).catch(() => [])
      for (const name of names) if (isSpoolName(name)) await rm(join(folder, name), { force: true })
      return ok()
    })
  }

  close(): Promise<Result<undefined>> {
    return this.#inTurn(async () => {
      await this.#drop('export')
      await this.#drop('import')
      return ok()
    })
  }

  async #drop(which: 'export' | 'import'): Promise<void> {
    const dropped = which === 'export' ? this.#export : this.#import
    if (which === 'export') this.#export = undefined
    else this.#import = undefined
    await dropped?.spool.remove()
  }

  #newSpool(kind: 'export' | 'import', id: string): Promise<SpoolFile> {
    return SpoolFile.create(join(this.#options.folder, `${kind}-${id}.sealed`))
  }

  /** One call after another: an export must not be replaced while it is read. */
  #inTurn<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const result = this.#turn.then(() => onDisk(work))
    this.#turn = result.catch(() => undefined)
    return result
  }
}

async function eachEntry(
  exportKey: ExportKey,
  spool: SpoolFile,
  take: (entry: WholeEntry) => Promise<Result<undefined>>
): Promise<Result<undefined>> {
  const reader = new EntryReader()
  const readAt = (offset: number, length: number): Promise<Uint8Array> => spool.readAt(offset, length)
  const read = await openChunks(exportKey, spool.size, readAt, async (plain) => {
    const entries = reader.push(plain)
    if (!entries.ok) return entries
    for (const entry of entries.value) {
      const taken = await take(entry)
      if (!taken.ok) return taken
    }
    return ok()
  })
  if (!read.ok) return read
  return reader.isAtEnd ? ok() : err(appError('exchange/not-an-export', 'rest'))
}

const isSpoolName = (name: string): boolean => /^(export|import)-[0-9a-f-]+\.sealed$/.test(name)

function unknownFile(): Result<never> {
  return err(appError('outbox/unknown-item', 'file'))
}
