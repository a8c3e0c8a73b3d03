import { scrypt, timingSafeEqual } from 'node:crypto'

/** What is kept of a password: enough to check it, not to learn it. */
export interface PasswordVerifier {
  readonly salt: Uint8Array
  readonly verifier: Uint8Array
}

const verifierBytes = 32

/** @param salt at least 16 random bytes, fresh for every password */
export async function makeVerifier(password: string, salt: Uint8Array): Promise<PasswordVerifier> {
  return { salt, verifier: await derive(password, salt) }
}

export async function checkPassword(
  password: string,
  { salt, verifier }: PasswordVerifier
): Promise<boolean> {
  // SECURITY: constant time, so that the answer's delay tells nothing about the verifier.
  return timingSafeEqual(await derive(password, salt), verifier)
}

/** scrypt with Node's default cost, off the main thread. */
function derive(password: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, verifierBytes, (error, key) =>
      error ? reject(error) : resolve(key)
    )
  })
}
