import { generateKeyPairSync } from 'node:crypto'
import { isIP } from 'node:net'
import forge from 'node-forge'

/** A certificate with its private key, both as PEM. */
export interface KeyedCertificate {
  readonly commonName: string
  readonly cert: string
  readonly key: string
}

export interface CertificateOptions {
  readonly commonName: string
  /** DNS names and IP addresses that it holds for. */
  readonly hosts: readonly string[]
  readonly notBefore: Date
  readonly notAfter: Date
  /** 1 to 20 bytes; 16 random ones by custom. */
  readonly serialNumber: Uint8Array
  /** Absent: it is signed with its own key. */
  readonly issuer?: KeyedCertificate
  /** It may issue others. */
  readonly isAuthority?: boolean
}

const { pki } = forge

/** Kinds of subjectAltName entries (RFC 5280, 4.2.1.6). */
const altNameKind = { dns: 2, address: 7 } as const

/**
 * Makes an X.509 certificate for a server on a fresh RSA key. For practice and tests, where no program of the system may be
 * needed.
 */
export function makeCertificate(options: CertificateOptions): KeyedCertificate {
  const { commonName, issuer, hosts, isAuthority = false } = options
  // Node makes keys a hundred times faster than JavaScript does.
  const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' }
  })
  const certificate = pki.createCertificate()
  certificate.publicKey = pki.publicKeyFromPem(keys.publicKey)
  certificate.serialNumber = Buffer.from(options.serialNumber).toString('hex')
  certificate.validity.notBefore = options.notBefore
  certificate.validity.notAfter = options.notAfter
  certificate.setSubject(nameOf(commonName))
  certificate.setIssuer(nameOf(issuer?.commonName ?? commonName))
  certificate.setExtensions([
    { name: 'basicConstraints', cA: isAuthority, critical: true },
    { name: 'subjectKeyIdentifier' },
    ...(isAuthority ? [{ name: 'keyUsage', keyCertSign: true, critical: true }] : []),
    ...(hosts.length === 0
      ? []
      : [
          { name: 'extKeyUsage', serverAuth: true },
          { name: 'subjectAltName', altNames: hosts.map(altName) }
        ])
  ])
  certificate.sign(pki.privateKeyFromPem(issuer?.key ?? keys.privateKey), forge.md.sha256.create())
  return { commonName, cert: pki.certificateToPem(certificate), key: keys.privateKey }
}

function nameOf(commonName: string): forge.pki.CertificateField[] {
  // Without the type, letters beyond ASCII are written wrong.
  const valueTagClass = forge.asn1.Type.UTF8 as unknown as forge.asn1.Class
  return [{ name: 'commonName', value: commonName, valueTagClass }]
}

function altName(host: string): object {
  return isIP(host) === 0 ? { type: altNameKind.dns, value: host } : { type: altNameKind.address, ip: host }
}
