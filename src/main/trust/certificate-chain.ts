import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import type { Distrust } from '@shared/domain/server'

/** Longest chain that is followed; real ones have two or three. */
const maxSteps = 8
/** Extended key usage of a TLS server (RFC 5280, 4.2.1.12). */
const serverAuthentication = '1.3.6.1.5.5.7.3.1'

/**
 * Whether a server's certificate leads, signature by signature, to a site's own authority (RFC 5280, section 6, without
 * policies, name constraints and path lengths, which Node does not show). Names and dates are checked too.
 *
 * @param chain the certificates that the server sent, its own first
 * @returns undefined when it does
 */
export function judgeChain(
  chain: readonly X509Certificate[],
  authority: X509Certificate,
  hostname: string,
  now: Date
): Distrust | undefined {
  const [leaf] = chain
  if (!leaf || !isForServers(leaf)) return 'unknown-issuer'
  if (!nameMatches(leaf, hostname)) return 'wrong-host'
  if (!isValidAt(authority, now)) return 'expired'

  let current = leaf
  for (let step = 0; step < maxSteps; step += 1) {
    if (!isValidAt(current, now)) return 'expired'
    // A server may use the imported certificate itself: then it needs nobody to vouch for it.
    if (current.fingerprint256 === authority.fingerprint256) return undefined
    if (hasIssued(authority, current)) return undefined
    const issuer = chain.find((other) => other !== current && hasIssued(other, current))
    if (!issuer) return 'unknown-issuer'
    current = issuer
  }
  return 'unknown-issuer'
}

/** @returns undefined when the text is not exactly one certificate */
export function readCertificate(pem: string): X509Certificate | undefined {
  if (pem.split('-----BEGIN CERTIFICATE-----').length !== 2) return undefined
  try {
    return new X509Certificate(pem)
  } catch {
    return undefined
  }
}

function hasIssued(issuer: X509Certificate, subject: X509Certificate): boolean {
  // SECURITY: without the CA flag, anybody with a certificate of this authority could make one for any server.
  return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey)
}

function isForServers(leaf: X509Certificate): boolean {
  // Node types it as always there; a certificate without the extension has none, and is then good for everything.
  const usages = leaf.keyUsage as readonly string[] | undefined
  return usages === undefined || usages.includes(serverAuthentication)
}

function nameMatches(leaf: X509Certificate, hostname: string): boolean {
  const address = hostname.replace(/^\[(.*)\]$/, '$1')
  return (isIP(address) === 0 ? leaf.checkHost(address) : leaf.checkIP(address)) !== undefined
}

function isValidAt(certificate: X509Certificate, now: Date): boolean {
  return certificate.validFromDate <= now && now <= certificate.validToDate
}
