import { createHmac, timingSafeEqual } from 'node:crypto'

/** What is kept of a password: enough to check it, not to learn it. */
export interface PasswordVerifier {
  readonly salt: Uint8Array
  readonly verifier: Uint8Array
}

/**
 * @param password made by the sandbox itself, of 192 random bits
 * @param salt at least 16 random bytes, fresh for every password
 */
export function makeVerifier(password: string, salt: Uint8Array): PasswordVerifier {
  return { salt, verifier: derive(password, salt) }
}

export function checkPassword(password: string, { salt, verifier }: PasswordVerifier): boolean {
  // SECURITY: constant time, so that the answer's delay tells nothing about the verifier.
  return timingSafeEqual(derive(password, salt), verifier)
}

/** Not a slow one: those protect what people choose. Nobody tries 2^192 passwords, however fast each may be. */
function derive(password: string, salt: Uint8Array): Buffer {
  return createHmac('sha256', salt).update(password.normalize('NFC')).digest()
}
