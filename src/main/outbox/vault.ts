import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { keyBytes, nonceBytes, openBytes, type RandomBytes, sealBytes, tagBytes } from '../secrets/aes-gcm'
import type { KeyRing } from './key-ring'

/** An entry's key as it lies in the database. */
export interface WrappedKey {
  readonly keyId: string
  readonly wrapped: Uint8Array
}

export const wrappedKeyBytes = nonceBytes + tagBytes + keyBytes

/**
 * Envelope encryption: every entry has a random key of its own, which lies wrapped by a master key beside what it seals.
 *
 * SECURITY: erasing an entry means overwriting 60 bytes. Copies of its pictures that a file system or a disk keeps
 * somewhere are then unreadable too.
 */
export class Vault {
  readonly #ring: KeyRing
  readonly #randomBytes: RandomBytes

  constructor(ring: KeyRing, randomBytes: RandomBytes) {
    this.#ring = ring
    this.#randomBytes = randomBytes
  }

  knows(keyId: string): boolean {
    return this.#ring.key(keyId) !== undefined
  }

  newKey(enrollmentId: string): { readonly entryKey: EntryKey; readonly stored: WrappedKey } {
    const keyId = this.#ring.currentId
    const master = this.#ring.key(keyId)
    if (master === undefined) throw new Error('The ring lacks its current key')
    const key = this.#randomBytes(keyBytes)
    const wrapped = sealBytes(master, key, wrapContext(enrollmentId, keyId), this.#randomBytes)
    return { entryKey: new EntryKey(key, enrollmentId, this.#randomBytes), stored: { keyId, wrapped } }
  }

  /** @returns `outbox/key-lost`, or `outbox/unreadable-item` when the wrapped key was changed or is another entry's */
  unwrap(enrollmentId: string, { keyId, wrapped }: WrappedKey): Result<EntryKey> {
    const master = this.#ring.key(keyId)
    if (master === undefined) return err(appError('outbox/key-lost'))
    const key = openBytes(master, wrapped, wrapContext(enrollmentId, keyId))
    if (key?.byteLength !== keyBytes) return err(appError('outbox/unreadable-item', 'key'))
    return ok(new EntryKey(key, enrollmentId, this.#randomBytes))
  }
}

/** Seals and opens the pieces of one entry. */
export class EntryKey {
  readonly #key: Uint8Array
  readonly #enrollmentId: string
  readonly #randomBytes: RandomBytes

  constructor(key: Uint8Array, enrollmentId: string, randomBytes: RandomBytes) {
    this.#key = key
    this.#enrollmentId = enrollmentId
    this.#randomBytes = randomBytes
  }

  /** @param piece which piece of the entry this is, and what belongs to it in the open */
  seal(plain: Uint8Array, piece: readonly string[]): Uint8Array {
    return sealBytes(this.#key, plain, [this.#enrollmentId, ...piece], this.#randomBytes)
  }

  /** @returns `outbox/unreadable-item` */
  open(sealed: Uint8Array, piece: readonly string[]): Result<Uint8Array> {
    const plain = openBytes(this.#key, sealed, [this.#enrollmentId, ...piece])
    return plain === undefined ? err(appError('outbox/unreadable-item', piece[0])) : ok(plain)
  }
}

const wrapContext = (enrollmentId: string, keyId: string): readonly string[] => ['key', enrollmentId, keyId]
