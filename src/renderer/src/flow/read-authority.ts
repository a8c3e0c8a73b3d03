import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'

/** No bundle of a site's own authority comes near this; it is also the most that the contract takes. */
const maxCharacters = 100_000

/** DER: an ASN.1 sequence with a two-byte length, as every certificate begins. */
const derStart = [0x30, 0x82] as const

/**
 * Reads the file of a certificate authority. Administrators get them as PEM text or, above all from Windows, as DER
 * bytes under the same file names; both become PEM here. Whether it really is an authority is for the station to say.
 *
 * @returns PEM text; `server/bad-authority` when it is neither, or too large
 */
export async function readAuthority(file: Blob): Promise<Result<string>> {
  if (file.size > maxCharacters) return err(appError('server/bad-authority', 'too large'))
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return err(appError('server/bad-authority', 'the file cannot be read'))
  }
  const pem = isDer(bytes) ? pemOf(bytes) : new TextDecoder().decode(bytes)
  const isPem = pem.includes('-----BEGIN CERTIFICATE-----') && pem.length <= maxCharacters
  return isPem ? ok(pem) : err(appError('server/bad-authority', 'neither PEM nor DER'))
}

function isDer(bytes: Uint8Array): boolean {
  return derStart.every((byte, index) => bytes[index] === byte)
}

function pemOf(der: Uint8Array): string {
  const base64 = btoa(Array.from(der, (byte) => String.fromCharCode(byte)).join(''))
  const lines = base64.match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
