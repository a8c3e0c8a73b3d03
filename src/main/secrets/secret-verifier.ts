import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** Work factor of scrypt (RFC 7914). It needs 128 * N * r bytes of memory. */
export interface ScryptCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** One of the equal settings that OWASP's Password Storage Cheat Sheet names as least: 32 MiB, a third of a second. */
export const scryptCost: ScryptCost = { N: 2 ** 15, r: 8, p: 3 }

const saltBytes = 16
const hashBytes = 32
const base64 = z.base64()

/** By what a secret can be recognised and not be read. The cost is kept with it, so that it can be raised later. */
export const secretVerifier = z.strictObject({
  kind: z.literal('scrypt'),
  // SECURITY: bounds what a file can make the station do.
  N: z
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(16),
  salt: base64,
  hash: base64
})
export type SecretVerifier = z.output<typeof secretVerifier>

export async function makeVerifier(secret: string, cost: ScryptCost): Promise<SecretVerifier> {
  const salt = randomBytes(saltBytes)
  const hash = await derive(secret, salt, cost)
  return { kind: 'scrypt', ...cost, salt: salt.toString('base64'), hash: hash.toString('base64') }
}

/** SECURITY: takes as long for a nearly right secret as for any other. */
export async function isRightSecret(
  secret: string,
  { salt, hash, ...cost }: SecretVerifier
): Promise<boolean> {
  const expected = Buffer.from(hash, 'base64')
  const derived = await derive(secret, Buffer.from(salt, 'base64'), cost)
  return derived.byteLength === expected.byteLength && timingSafeEqual(derived, expected)
}

function derive(secret: string, salt: Uint8Array, { N, r, p }: ScryptCost): Promise<Buffer> {
  const maxmem = 128 * r * (N + p + 2) * 2
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, hashBytes, { N, r, p, maxmem }, (error, derived) => {
      if (error) reject(error)
      else resolve(derived)
    })
  })
}
