import { type KeyedCertificate, makeCertificate } from '@sandbox/tls/certificate'
import { randomBytes, X509Certificate } from 'node:crypto'

export interface SelfSignedOptions {
  readonly commonName?: string
  /** Names and addresses that it holds for; by default those of this machine. */
  readonly hosts?: readonly string[]
  /** By default a day ago. */
  readonly notBefore?: Date
  /** By default in a year. */
  readonly notAfter?: Date
  /** From `testAuthority`. Absent: the certificate is signed with its own key. */
  readonly issuer?: KeyedCertificate
}

const localHosts = ['localhost', '127.0.0.1', '::1']

const dayMilliseconds = 24 * 60 * 60 * 1000

/** A server's certificate with its key: what `tls` of a sandbox and of `node:https` takes. Each call makes another. */
export function selfSigned(options: SelfSignedOptions = {}): KeyedCertificate {
  return makeCertificate({
    commonName: 'Test server',
    hosts: localHosts,
    notBefore: new Date(Date.now() - dayMilliseconds),
    notAfter: new Date(Date.now() + 365 * dayMilliseconds),
    serialNumber: randomBytes(16),
    ...options
  })
}

/** A certificate authority, as a site has one for its own servers: `selfSigned({ issuer: testAuthority() })`. */
export function testAuthority(options: Omit<SelfSignedOptions, 'hosts' | 'issuer'> = {}): KeyedCertificate {
  return makeCertificate({
    commonName: 'Test authority',
    hosts: [],
    notBefore: new Date(Date.now() - dayMilliseconds),
    notAfter: new Date(Date.now() + 365 * dayMilliseconds),
    serialNumber: randomBytes(16),
    isAuthority: true,
    ...options
  })
}

/** SHA-256 of the whole certificate, as Node writes it: upper-case pairs with colons between. */
export const fingerprintOf = ({ cert }: { readonly cert: string }): string =>
  new X509Certificate(cert).fingerprint256
