import { X509Certificate } from 'node:crypto'
import { judgeCertificate, type PresentedCertificate } from '@main/trust/judge-certificate'
import type { Distrust, ServerTrust } from '@shared/domain/server'
import { describe, expect, it } from 'vitest'
import { fingerprintOf, selfSigned, testAuthority } from '../../../support/self-signed'

const now = new Date()
const yesterday = new Date(now.getTime() - 24 * 3_600_000)
const longAgo = new Date(now.getTime() - 400 * 24 * 3_600_000)

const authority = testAuthority()
const expiredAuthority = testAuthority({ notBefore: longAgo, notAfter: yesterday })
const own = selfSigned()
const other = selfSigned()
const issued = selfSigned({ issuer: authority })
/** No authority, and yet it signed another certificate. */
const pretender = selfSigned({ issuer: authority })
const byPretender = selfSigned({ issuer: pretender })
const byStranger = selfSigned({ issuer: testAuthority() })
const elsewhere = selfSigned({ issuer: authority, hosts: ['elsewhere.example'] })
const expired = selfSigned({ issuer: authority, notBefore: longAgo, notAfter: yesterday })
const ownExpired = selfSigned({ notBefore: longAgo, notAfter: yesterday })

const pin = (certificate: { readonly cert: string }): ServerTrust => ({
  kind: 'pinned',
  sha256: fingerprintOf(certificate).replaceAll(':', '').toLowerCase()
})
const by = ({ cert }: { readonly cert: string }): ServerTrust => ({ kind: 'authority', pem: cert })
const system: ServerTrust = { kind: 'system' }

type Shown = readonly [{ readonly cert: string }, ...{ readonly cert: string }[]]
const show = (chain: Shown, system: PresentedCertificate['systemDistrust'], hostname = 'localhost') => ({
  chain: chain.map(({ cert }) => new X509Certificate(cert)) as unknown as PresentedCertificate['chain'],
  hostname,
  systemDistrust: system
})

/** The one table by which both hosts believe a server or not. */
const table: readonly (readonly [string, ServerTrust, PresentedCertificate, Distrust | 'accepted'])[] = [
  ['system: what the system trusts', system, show([own], undefined), 'accepted'],
  ['system: unknown issuer', system, show([own], 'unknown-issuer'), 'unknown-issuer'],
  ['system: wrong host', system, show([own], 'wrong-host'), 'wrong-host'],
  ['system: expired', system, show([own], 'expired'), 'expired'],

  ['pinned: this very certificate', pin(own), show([own], 'unknown-issuer'), 'accepted'],
  ['pinned: whatever its name', pin(own), show([own], 'wrong-host', 'other.example'), 'accepted'],
  ['pinned: also past its date', pin(ownExpired), show([ownExpired], 'expired'), 'accepted'],
  ['pinned: another one', pin(own), show([other], 'unknown-issuer'), 'changed'],
  ['pinned: another one that the system trusts', pin(own), show([other], undefined), 'changed'],
  ['pinned: the pinned one only further up', pin(authority), show([issued, authority], undefined), 'changed'],

  ['authority: issued by it', by(authority), show([issued], 'unknown-issuer'), 'accepted'],
  ['authority: with the whole chain', by(authority), show([issued, authority], 'unknown-issuer'), 'accepted'],
  ['authority: by address', by(authority), show([issued], 'unknown-issuer', '127.0.0.1'), 'accepted'],
  ['authority: by IPv6 address', by(authority), show([issued], 'unknown-issuer', '[::1]'), 'accepted'],
  ['authority: itself', by(own), show([own], 'unknown-issuer'), 'accepted'],
  ['authority: another host', by(authority), show([elsewhere], 'unknown-issuer'), 'wrong-host'],
  ['authority: past its date', by(authority), show([expired], 'expired'), 'expired'],
  ['authority: that is past its date itself', by(expiredAuthority), show([issued], undefined), 'expired'],
  ['authority: another one', by(authority), show([byStranger], 'unknown-issuer'), 'unknown-issuer'],
  ['authority: only the system trusts it', by(authority), show([byStranger], undefined), 'unknown-issuer'],
  [
    'authority: signed by a server instead of an authority',
    by(authority),
    show([byPretender, pretender], 'unknown-issuer'),
    'unknown-issuer'
  ],
  ['authority: unreadable', by({ cert: 'nonsense' }), show([issued], undefined), 'unknown-issuer']
]

describe('a certificate', () => {
  it.each(table)('%s', (_, trust, presented, expected) => {
    expect(judgeCertificate(trust, presented, now) ?? 'accepted').toBe(expected)
  })
})
