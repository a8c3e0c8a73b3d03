import { randomBytes } from 'node:crypto'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { keyBytes, openBytes, sealBytes } from '../secrets/aes-gcm'
import type { SealedFile, SecretBox } from './ports'

/**
 * Seals with a key that lies in a file beside what it seals, for the browser host, which has no key store. It keeps other
 * users of the computer out by the file's rights, and nobody who has the disk.
 */
export function keyFileBox(keyFile: SealedFile): SecretBox {
  const takeKey = async (): Promise<Uint8Array> => {
    const kept = await keyFile.read()
    if (kept?.byteLength === keyBytes) return kept
    const fresh = new Uint8Array(randomBytes(keyBytes))
    await keyFile.write(fresh)
    return fresh
  }
  let lastRead: Promise<unknown> = Promise.resolve()
  /** One after the other: two first uses at once would make two keys, and one of them would be gone. */
  const readKey = (): Promise<Uint8Array> => {
    const read = lastRead.then(takeKey, takeKey)
    lastRead = read
    return read
  }
  return {
    protection: () => Promise.resolve('none'),
    seal: async (plain) => ok(sealBytes(await readKey(), plain, undefined, randomBytes)),
    async open(sealed) {
      const plain = openBytes(await readKey(), sealed, undefined)
      // Another key, or bytes that somebody changed.
      return plain === undefined ? err(appError('secrets/unreadable')) : ok(plain)
    }
  }
}
