import { createPublicKey, type KeyObject, verify } from 'node:crypto'

/** An Ed25519 signature (RFC 8032) has this many bytes. */
const signatureBytes = 64

/** @returns undefined when the text is not a public Ed25519 key in PEM */
export function readSigningKey(pem: string): KeyObject | undefined {
  // SECURITY: a private key in a configuration would be a secret in a file that is mailed around.
  if (pem.includes('PRIVATE')) return undefined
  try {
    const key = createPublicKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined
  }
}

/**
 * SECURITY: whether `signature` was made over these very bytes with the private half of the key.
 *
 * @param publicKey PEM
 * @param content the file as it lies there, byte for byte
 * @param signature 64 bytes, or the same as Base64 text
 */
export function isSignedBy(publicKey: string, content: Uint8Array, signature: Uint8Array): boolean {
  const key = readSigningKey(publicKey)
  const bytes = signatureIn(signature)
  return key !== undefined && bytes !== undefined && verify(null, content, key, bytes)
}

function signatureIn(file: Uint8Array): Uint8Array | undefined {
  if (file.byteLength === signatureBytes) return file
  const text = Buffer.from(file).toString('latin1').replaceAll(/\s/g, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined
  const bytes = Buffer.from(text, 'base64')
  return bytes.byteLength === signatureBytes ? bytes : undefined
}
