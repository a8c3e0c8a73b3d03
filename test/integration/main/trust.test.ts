import { createServer } from 'node:https'
import { X509Certificate } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { explainRefusals } from '@main/identities/explain-refusals'
import { nodeNetwork } from '@main/platform/node-network'
import { createTrustGuard, type TrustGuard } from '@main/trust/trust-guard'
import type { ServerTrust } from '@shared/domain/server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fingerprintOf, selfSigned, testAuthority } from '../../support/self-signed'

interface Pem {
  readonly cert: string
  readonly key: string
}

/** A real HTTPS server that counts the requests that reach it and can be given another certificate. */
async function httpsServer(certificate: Pem) {
  let requests = 0
  const server = createServer({ ...certificate }, (_, response) => {
    requests += 1
    response.end('hello')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `https://localhost:${String(port)}/`,
    requests: () => requests,
    swap: (other: Pem) => {
      server.setSecureContext(other)
      server.closeAllConnections()
    }
  }
}

function open(
  trust: ServerTrust,
  authorities?: string[]
): { guard: TrustGuard; get: (url: string) => Promise<string> } {
  const guard = createTrustGuard(trust, () => new Date())
  const transport = nodeNetwork(authorities && (() => authorities)).open(guard)
  onTestFinished(() => transport.close())
  const fetch = explainRefusals(transport.fetch, guard)
  return { guard, get: async (url) => (await fetch(url)).text() }
}

const sha256 = (pem: Pem): string => fingerprintOf(pem).replaceAll(':', '').toLowerCase()

describe('a server with a certificate of its own', () => {
  it('is refused by default, before it hears of any request, and its certificate is shown', async () => {
    const certificate = selfSigned()
    const server = await httpsServer(certificate)
    const { guard, get } = open({ kind: 'system' })
    await expect(get(server.url)).rejects.toMatchObject({ name: 'UntrustedCertificate' })
    expect(guard.refusal).toMatchObject({ distrust: 'unknown-issuer' })
    expect(guard.refusal?.certificate).toEqual({
      sha256: sha256(certificate),
      subject: 'CN=Test server',
      issuer: 'CN=Test server',
      validFrom: new X509Certificate(certificate.cert).validFromDate.toISOString(),
      validTo: new X509Certificate(certificate.cert).validToDate.toISOString()
    })
    expect(server.requests()).toBe(0)
  })

  it('is accepted once pinned, and refused again when its certificate is swapped', async () => {
    const certificate = selfSigned()
    const server = await httpsServer(certificate)
    const { guard, get } = open({ kind: 'pinned', sha256: sha256(certificate) })
    expect(await get(server.url)).toBe('hello')
    expect(guard.refusal).toBeUndefined()

    server.swap(selfSigned())
    // A connection that was open at the moment of the swap may fail as such first.
    await expect
      .poll(() => get(server.url).catch((error: unknown) => error))
      .toMatchObject({
        name: 'UntrustedCertificate',
        distrust: 'changed'
      })
    expect(server.requests()).toBe(1)

    // Somebody who is away is not somebody else.
    await expect(get('https://no-such-host.invalid/')).rejects.not.toMatchObject({
      name: 'UntrustedCertificate'
    })

    server.swap(certificate)
    await expect.poll(() => get(server.url).catch(() => 'refused')).toBe('hello')
  })

  it('judges every new connection, not only the first', async () => {
    const certificate = selfSigned()
    const server = await httpsServer(certificate)
    const { get } = open({ kind: 'pinned', sha256: sha256(certificate) })
    const answers = await Promise.all(Array.from({ length: 8 }, () => get(server.url)))
    expect(answers).toEqual(Array.from({ length: 8 }, () => 'hello'))
    server.swap(selfSigned())
    const later = await Promise.allSettled(Array.from({ length: 8 }, () => get(server.url)))
    expect(later.every(({ status }) => status === 'rejected')).toBe(true)
    expect(server.requests()).toBe(8)
  })
})

describe("a site's own authority", () => {
  it('vouches for the servers it issued certificates to, and for nobody else', async () => {
    const authority = testAuthority()
    const server = await httpsServer(selfSigned({ issuer: authority }))
    const { get } = open({ kind: 'authority', pem: authority.cert })
    expect(await get(server.url)).toBe('hello')

    const stranger = await httpsServer(selfSigned())
    await expect(get(stranger.url)).rejects.toMatchObject({ distrust: 'unknown-issuer' })
    expect(stranger.requests()).toBe(0)
  })

  it('does not vouch for a server under another name', async () => {
    const authority = testAuthority()
    const server = await httpsServer(selfSigned({ issuer: authority, hosts: ['elsewhere.example'] }))
    const { get } = open({ kind: 'authority', pem: authority.cert })
    await expect(get(server.url)).rejects.toMatchObject({ distrust: 'wrong-host' })
  })
})

describe("the system's authorities", () => {
  const authority = testAuthority()
  const dayAgo = new Date(Date.now() - 24 * 3_600_000)
  const yearAgo = new Date(Date.now() - 365 * 24 * 3_600_000)

  it.each([
    ['unknown-issuer', selfSigned({ issuer: testAuthority() })],
    ['wrong-host', selfSigned({ issuer: authority, hosts: ['elsewhere.example'] })],
    ['expired', selfSigned({ issuer: authority, notBefore: yearAgo, notAfter: dayAgo })]
  ])('refuse with %s', async (distrust, certificate) => {
    const server = await httpsServer(certificate)
    const { get } = open({ kind: 'system' }, [authority.cert])
    await expect(get(server.url)).rejects.toMatchObject({ name: 'UntrustedCertificate', distrust })
    expect(server.requests()).toBe(0)
  })

  it('accept what they issued', async () => {
    const server = await httpsServer(selfSigned({ issuer: authority }))
    const { get } = open({ kind: 'system' }, [authority.cert])
    expect(await get(server.url)).toBe('hello')
  })
})
