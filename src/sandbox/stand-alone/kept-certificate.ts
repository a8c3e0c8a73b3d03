import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type KeyedCertificate, makeCertificate } from '../tls/certificate'

export interface KeptCertificate extends KeyedCertificate {
  /** The certificate alone, to be handed to those who should trust it. */
  readonly file: string
  /** SHA-256 of the certificate, upper-case pairs with colons between. */
  readonly fingerprint: string
}

const commonName = 'Identities sandbox'
const hosts = ['localhost', '127.0.0.1']
const years = 5

/**
 * The server's own certificate: made at the first start, and again once it has expired; the same one in between, so
 * that whoever pinned it can go on.
 *
 * @param folder that certificate and key are kept in
 */
export function keepCertificate(
  folder: string,
  { now, randomBytes }: { readonly now: Date; readonly randomBytes: (count: number) => Uint8Array }
): KeptCertificate {
  const file = join(folder, 'certificate.pem')
  const keyFile = join(folder, 'key.pem')
  const kept = existsSync(file) && existsSync(keyFile)
  const found = kept ? { cert: readFileSync(file, 'utf8'), key: readFileSync(keyFile, 'utf8') } : undefined
  if (found && new X509Certificate(found.cert).validToDate > now) return describe(found, file)

  const notAfter = new Date(now)
  notAfter.setUTCFullYear(now.getUTCFullYear() + years)
  const made = makeCertificate({ commonName, hosts, notBefore: now, notAfter, serialNumber: randomBytes(16) })
  // SECURITY: whoever has the key can pass for this server. The certificate comes last: without it, both are made anew.
  writeFileSync(keyFile, made.key, { mode: 0o600 })
  writeFileSync(file, made.cert)
  return describe(made, file)
}

function describe({ cert, key }: Pick<KeyedCertificate, 'cert' | 'key'>, file: string): KeptCertificate {
  return { commonName, cert, key, file, fingerprint: new X509Certificate(cert).fingerprint256 }
}
