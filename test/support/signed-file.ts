import { generateKeyPairSync, sign } from 'node:crypto'

export interface SigningPair {
  /** PEM. */
  readonly publicKey: string
  readonly sign: (content: Uint8Array) => Uint8Array
}

/** A fresh Ed25519 pair, as a site makes it once. */
export function signingPair(): SigningPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (content) => new Uint8Array(sign(null, content, privateKey))
  }
}
