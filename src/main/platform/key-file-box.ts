import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import type { SealedFile, SecretBox } from './ports'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/**
 * Seals with a key that lies in a file beside what it seals, for the browser host, which has no key store. It keeps other
 * users of the computer out by the file's rights, and nobody who has the disk.
 */
export function keyFileBox(keyFile: SealedFile): SecretBox {
  const takeKey = async (): Promise<Uint8Array> => {
    const kept = await keyFile.read()
    if (kept?.byteLength === 32) return kept
    const fresh = new Uint8Array(randomBytes(32))
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
    async seal(plain) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(algorithm, await readKey(), nonce)
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
      return ok(new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed])))
    },
    async open(sealed) {
      try {
        const decipher = createDecipheriv(algorithm, await readKey(), sealed.subarray(0, nonceBytes))
        decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
        const plain = [decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]
        return ok(new Uint8Array(Buffer.concat(plain)))
      } catch {
        // Another key, or bytes that somebody changed.
        return err(appError('secrets/unreadable'))
      }
    }
  }
}
