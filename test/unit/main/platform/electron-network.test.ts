import { X509Certificate } from 'node:crypto'
import { explainRefusals } from '@main/identities/explain-refusals'
import { electronNetwork } from '@main/platform/electron-network'
import { createTrustGuard } from '@main/trust/trust-guard'
import type { ServerTrust } from '@shared/domain/server'
import { describe, expect, it } from 'vitest'
import { session } from '../../../support/electron-double'
import { fingerprintOf, selfSigned, testAuthority } from '../../../support/self-signed'

const authority = testAuthority()
const own = selfSigned()
const issued = selfSigned({ issuer: authority })

const network = electronNetwork()

function open(trust: ServerTrust) {
  const guard = createTrustGuard(trust, () => new Date())
  const transport = network.open(guard)
  // The one for what reads, then the one for what writes.
  const made = session.made.at(-2)
  if (!made) throw new Error('no session was made')
  /** What Chromium asks before it lets a request out, and what it is answered: 0 accepts, -2 refuses. */
  const ask = (chain: readonly { readonly cert: string }[], errorCode: number): number => {
    const certificate = chain.reduceRight<unknown>(
      (issuerCert, { cert }) => ({ data: new X509Certificate(cert).toString(), issuerCert }),
      undefined
    )
    let verdict = NaN
    const answer = (given: number): void => {
      verdict = given
    }
    made.session.verifyCertificate?.({ hostname: 'localhost', certificate, errorCode }, answer)
    return verdict
  }
  return { guard, transport, made, ask }
}

describe("the network over Chromium's stack", () => {
  it('keeps nothing on the disk and has a session of its own for each server', () => {
    const first = open({ kind: 'system' })
    const second = open({ kind: 'system' })
    expect(first.made.partition).not.toMatch(/^persist:/)
    expect(first.made.partition).not.toBe(second.made.partition)
    expect(first.made.options).toEqual({ cache: false })
  })

  it.each([
    ['what Chromium trusts', 0, 0, undefined],
    ['an unknown issuer', -202, -2, 'unknown-issuer'],
    ['another host', -200, -2, 'wrong-host'],
    ['a date in the past', -201, -2, 'expired'],
    ['a revoked certificate', -206, -2, 'unknown-issuer']
  ] as const)('by the system: %s', (_, errorCode, verdict, distrust) => {
    const { ask, guard } = open({ kind: 'system' })
    expect(ask([own], errorCode)).toBe(verdict)
    expect(guard.refusal?.distrust).toBe(distrust)
  })

  it('accepts the pinned certificate although Chromium does not, and no other', () => {
    const sha256 = fingerprintOf(own).replaceAll(':', '').toLowerCase()
    const { ask, guard } = open({ kind: 'pinned', sha256 })
    expect(ask([own], -202)).toBe(0)
    expect(ask([selfSigned()], 0)).toBe(-2)
    expect(guard.refusal?.distrust).toBe('changed')
  })

  it("accepts what a site's own authority issued, with and without it in the chain", () => {
    const { ask } = open({ kind: 'authority', pem: authority.cert })
    expect(ask([issued], -202)).toBe(0)
    expect(ask([issued, authority], -202)).toBe(0)
    expect(ask([own], -202)).toBe(-2)
  })

  it('says why a request failed, which Chromium does not', async () => {
    const { ask, guard, transport, made } = open({ kind: 'system' })
    made.session.fetch = () => {
      ask([own], -202)
      return Promise.reject(new Error('net::ERR_FAILED'))
    }
    await expect(explainRefusals(transport.fetch, guard)('https://localhost/')).rejects.toMatchObject({
      name: 'UntrustedCertificate',
      distrust: 'unknown-issuer'
    })
  })
})
