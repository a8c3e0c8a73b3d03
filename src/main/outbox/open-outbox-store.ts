import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { appError, type AppError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { Logger, SealedFile, SecretBox } from '../platform/ports'
import type { RandomBytes } from '../secrets/aes-gcm'
import { closedOutboxStore } from './closed-outbox-store'
import { NewerVersionError, openDatabase } from './database'
import { diskError, triedOnDisk } from './disk-errors'
import { openKeyRing } from './key-ring'
import { OutboxFile } from './outbox-file'
import type { OutboxStore } from './outbox-store'
import { SqliteOutboxStore } from './sqlite-outbox-store'
import { Vault } from './vault'

export interface OutboxOptions {
  /** A folder of its own in the profile; made when missing, for this user only. */
  readonly folder: string
  readonly secretBox: SecretBox
  /** Where the sealed master keys lie. */
  readonly keyFile: SealedFile
  readonly now: () => number
  readonly randomBytes: RandomBytes
  readonly logger: Logger
  /** Largest size of the database, for computers that share their disk. Absent: as large as the disk allows. */
  readonly maxBytes?: number
}

export interface OpenedOutbox {
  readonly store: OutboxStore
  /** For the exchange; undefined while the database cannot be opened. */
  readonly file: OutboxFile | undefined
  /**
   * Why nothing can be accepted or read at present. `outbox/damaged`, where nothing worse is known, for as long as a file
   * that was set aside lies in the folder: it may hold enrollments, and only a person can decide about it.
   */
  readonly problem: () => ErrorCode | undefined
  /** Tries what failed last once more: somebody may have made room, or unlocked the key store. */
  readonly lookAgain: () => Promise<void>
  /** See `SqliteOutboxStore.tidy`. */
  readonly tidy: (retention: { readonly keepDeliveredHours: number }) => Result<string[]>
}

const fileName = 'outbox.sqlite'

/** Opens the outbox. Always answers: a station that cannot keep anything still has to run and say so. */
export async function openOutboxStore(options: OutboxOptions): Promise<OpenedOutbox> {
  const { folder, now, logger } = options
  const file = openFile(options)
  if (!file.ok) {
    logger.write('error', 'outbox-not-opened', { code: file.error.code, detail: file.error.detail ?? '' })
    return closed(file.error)
  }
  const keys = await file.value.vault()
  if (!keys.ok) logger.write('error', 'outbox-without-key', { code: keys.error.code })
  const store = new SqliteOutboxStore(file.value, now)
  return {
    store,
    file: file.value,
    problem: () => file.value.problem ?? (hasSetAside(folder) ? 'outbox/damaged' : undefined),
    lookAgain: async () => {
      if (file.value.problem !== undefined) await file.value.lookAgain()
    },
    tidy: (retention) => store.tidy(retention)
  }
}

function openFile({ folder, now, logger, ...options }: OutboxOptions): Result<OutboxFile> {
  try {
    const { database, setAside } = openDatabase(join(folder, fileName), now(), options.maxBytes)
    if (setAside !== undefined) logger.write('error', 'outbox-set-aside', { code: 'outbox/damaged' })
    const keyRing = { box: options.secretBox, file: options.keyFile, randomBytes: options.randomBytes, now }
    const file = new OutboxFile(database, now, async () => {
      const ring = await openKeyRing(keyRing)
      return ring.ok ? ok(new Vault(ring.value, options.randomBytes)) : ring
    })
    // It also writes, and so finds out whether that is possible.
    const mended = file.mend()
    if (!mended.ok) logger.write('error', 'outbox-not-mended', { code: mended.error.code })
    return ok(file)
  } catch (error) {
    if (error instanceof NewerVersionError) return err(appError('outbox/failed', 'newer version'))
    const known = diskError(error)
    if (known === undefined) throw error
    return err(known)
  }
}

function closed(error: AppError): OpenedOutbox {
  return {
    store: closedOutboxStore(error),
    file: undefined,
    problem: () => error.code,
    // Only a start opens it.
    lookAgain: () => Promise.resolve(),
    tidy: () => err(error)
  }
}

function hasSetAside(folder: string): boolean {
  let names: string[] = []
  triedOnDisk(() => {
    names = readdirSync(folder)
  })
  return names.some((name) => name.startsWith(`${fileName}.damaged-`))
}
