import type { X509Certificate } from 'node:crypto'
import type { Certificate, Distrust, ServerTrust } from '@shared/domain/server'
import { judgeChain, readCertificate } from './certificate-chain'

/** What a server showed before a single byte of a request was sent. */
export interface PresentedCertificate {
  /** As sent by the server, its own certificate first. */
  readonly chain: readonly [X509Certificate, ...X509Certificate[]]
  readonly hostname: string
  /** What the platform's own check against the system's authorities says; undefined: trusted. */
  readonly systemDistrust: Exclude<Distrust, 'changed'> | undefined
}

/**
 * The one rule by which both hosts believe a server or not.
 *
 * A pinned certificate is accepted by its fingerprint alone: an administrator has compared it, so neither its issuer nor
 * its name nor its date says more. Any other certificate is then refused, also one that the system trusts.
 *
 * @returns why it is refused, undefined when it is accepted
 */
export function judgeCertificate(
  trust: ServerTrust,
  presented: PresentedCertificate,
  now: Date
): Distrust | undefined {
  switch (trust.kind) {
    case 'system':
      return presented.systemDistrust
    case 'pinned':
      return sha256Of(presented.chain[0]) === trust.sha256 ? undefined : 'changed'
    case 'authority': {
      const authority = readCertificate(trust.pem)
      if (!authority) return 'unknown-issuer'
      return judgeChain(presented.chain, authority, presented.hostname, now)
    }
  }
}

export function describeCertificate(certificate: X509Certificate): Certificate {
  return {
    sha256: sha256Of(certificate),
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    validFrom: certificate.validFromDate.toISOString(),
    validTo: certificate.validToDate.toISOString()
  }
}

function sha256Of(certificate: X509Certificate): string {
  return certificate.fingerprint256.replaceAll(':', '').toLowerCase()
}

/** Node writes one part of a name per line. A name may lack altogether, and is the server's own text: bounded. */
function oneLine(name: string | undefined): string {
  return (name ?? '').replace(/\s*\n\s*/g, ', ').slice(0, 500)
}
