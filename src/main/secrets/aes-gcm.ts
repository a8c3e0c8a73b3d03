import { createCipheriv, createDecipheriv } from 'node:crypto'

export type RandomBytes = (count: number) => Uint8Array

type Context = readonly string[] | undefined

export const keyBytes = 32
export const nonceBytes = 12
export const tagBytes = 16

/**
 * Seals with AES-256-GCM: nonce (12 bytes), tag (16), ciphertext.
 *
 * A random nonce may be used with one key about 2^32 times (NIST SP 800-38D, 8.3). Here a key seals a few thousand pieces
 * at most.
 *
 * @param context what these bytes are and whose. SECURITY: authenticated, so that sealed bytes moved to another place do
 *   not open there. Undefined where the place says nothing
 */
export function sealBytes(
  key: Uint8Array,
  plain: Uint8Array,
  context: Context,
  randomBytes: RandomBytes
): Uint8Array {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bytesOfContext(context))
  const sealed = [cipher.update(plain), cipher.final()]
  return Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]))
}

/** @returns undefined when the bytes were changed, belong elsewhere or were sealed with another key */
export function openBytes(key: Uint8Array, sealed: Uint8Array, context: Context): Uint8Array | undefined {
  if (sealed.byteLength < nonceBytes + tagBytes) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes
  })
  decipher.setAAD(bytesOfContext(context))
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  try {
    const plain = [decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]
    return Uint8Array.from(Buffer.concat(plain))
  } catch {
    return undefined
  }
}

/** JSON, so that no two lists of words give the same bytes. */
function bytesOfContext(context: Context): Buffer {
  if (context === undefined) return Buffer.alloc(0)
  return Buffer.from(JSON.stringify(['enroll-station', ...context]))
}
