import { type CertificateOptions, makeCertificate } from '@sandbox/tls/certificate'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'

const options: CertificateOptions = {
  commonName: 'Übungsserver',
  hosts: ['localhost', 'host.example', '127.0.0.1', '::1'],
  notBefore: new Date('2026-01-02T03:04:05Z'),
  notAfter: new Date('2049-12-31T23:59:59Z'),
  serialNumber: Uint8Array.of(0x00, 0xff, 0x01)
}
const read = (over: Partial<CertificateOptions> = {}) => {
  const made = makeCertificate({ ...options, ...over })
  return { ...made, x509: new X509Certificate(made.cert) }
}

describe('a certificate', () => {
  it('says what it was asked to say', () => {
    const { x509 } = read()
    expect(x509.subject).toBe('CN=Übungsserver')
    expect(x509.issuer).toBe('CN=Übungsserver')
    expect(x509.serialNumber).toBe('FF01')
    expect(new Date(x509.validFrom)).toEqual(options.notBefore)
    expect(new Date(x509.validTo)).toEqual(options.notAfter)
    expect(x509.ca).toBe(false)
    expect(x509.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1'])
  })

  it('holds for the names and addresses of its list and for no others', () => {
    const { x509 } = read()
    expect(x509.checkHost('localhost')).toBe('localhost')
    expect(x509.checkHost('host.example')).toBe('host.example')
    expect(x509.checkHost('other.example')).toBeUndefined()
    for (const address of options.hosts.slice(2))
      expect([address, x509.checkIP(address)]).toEqual([address, address])
    expect(x509.checkIP('127.0.0.2')).toBeUndefined()
    expect(x509.checkIP('::2')).toBeUndefined()
  })

  it('is signed with its own key, which comes with it', () => {
    const { x509, key } = read()
    expect(x509.verify(x509.publicKey)).toBe(true)
    expect(x509.checkPrivateKey(createPrivateKey(key))).toBe(true)
    expect(read().x509.fingerprint256).not.toBe(x509.fingerprint256)
  })

  it('is signed by its issuer where there is one', () => {
    const authority = read({ commonName: 'Site authority', hosts: [], isAuthority: true })
    expect(authority.x509.ca).toBe(true)
    const { x509 } = read({ issuer: authority })
    expect(x509.issuer).toBe('CN=Site authority')
    expect(x509.checkIssued(authority.x509)).toBe(true)
    expect(x509.verify(authority.x509.publicKey)).toBe(true)
    expect(x509.verify(x509.publicKey)).toBe(false)
  })

  it('can be valid beyond 2049, where years take four digits', () => {
    const notAfter = new Date('2150-06-07T08:09:10Z')
    expect(new Date(read({ notAfter }).x509.validTo)).toEqual(notAfter)
  })
})
