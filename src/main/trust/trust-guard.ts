import type { Certificate, Distrust, ServerTrust } from '@shared/domain/server'
import { describeCertificate, judgeCertificate, type PresentedCertificate } from './judge-certificate'

/** A request was not sent because the server's certificate is not trusted. */
export class UntrustedCertificate extends Error {
  override readonly name = 'UntrustedCertificate'
  readonly distrust: Distrust
  readonly certificate: Certificate

  constructor(distrust: Distrust, certificate: Certificate) {
    super(distrust)
    this.distrust = distrust
    this.certificate = certificate
  }
}

/** Judges every certificate of one server connection, and remembers what it saw for those who have to explain it. */
export interface TrustGuard {
  /** SECURITY: called by the transport before a request leaves. @returns whether it may */
  admits(presented: PresentedCertificate): boolean
  /** The newest certificate, accepted or not; undefined before the first and without HTTPS. */
  readonly seen: Certificate | undefined
  /** Set while the newest certificate is a refused one. */
  readonly refusal: UntrustedCertificate | undefined
}

export function createTrustGuard(trust: ServerTrust, now: () => Date): TrustGuard {
  let seen: Certificate | undefined
  let refusal: UntrustedCertificate | undefined
  return {
    admits(presented) {
      const distrust = judgeCertificate(trust, presented, now())
      seen = describeCertificate(presented.chain[0])
      refusal = distrust === undefined ? undefined : new UntrustedCertificate(distrust, seen)
      return refusal === undefined
    },
    get seen() {
      return seen
    },
    get refusal() {
      return refusal
    }
  }
}
