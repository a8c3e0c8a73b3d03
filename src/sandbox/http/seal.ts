import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

/** Makes a text unreadable for everybody who lacks the key. */
export interface Seal {
  /** @returns base64url: 12 bytes of nonce, 16 of tag, and the encrypted text */
  close(text: string): string
  /** @throws Error when it was not closed with this key, or was changed since */
  open(sealed: string): string
}

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** @param secret at least 32 random bytes; a key of its own is derived from it */
export function createSeal(secret: Uint8Array, randomBytes: (count: number) => Uint8Array): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'sandbox opaque token', 32))
  return {
    close(text) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(algorithm, key, nonce)
      const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64url')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes)
      // SECURITY: the length of the tag is fixed; a shorter one would be easier to guess.
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes
      }).setAuthTag(tag)
      const text = decipher.update(bytes.subarray(nonceBytes + tagBytes))
      return Buffer.concat([text, decipher.final()]).toString('utf8')
    }
  }
}
