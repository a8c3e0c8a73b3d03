import { createServer as createHttpsServer } from 'node:https'
import type { RequestListener, Server } from 'node:http'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createTcpServer } from 'node:net'
import { lookUpServer } from '@main/identities/look-up-server'
import { nodeNetwork } from '@main/platform/node-network'
import { systemClock } from '@main/platform/system-clock'
import type { ServerTrust } from '@shared/domain/server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fingerprintOf, selfSigned } from '../../support/self-signed'

const system: ServerTrust = { kind: 'system' }
const certificate = selfSigned()
const sha256 = fingerprintOf(certificate).replaceAll(':', '').toLowerCase()
const pinned: ServerTrust = { kind: 'pinned', sha256 }

async function portOf(server: Pick<Server, 'listen' | 'address' | 'close'>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}
const httpPort = (listener: RequestListener) => portOf(createHttpServer(listener))
const httpsPort = (listener: RequestListener) => portOf(createHttpsServer({ ...certificate }, listener))

const lookUp = (baseUrl: string, trust: ServerTrust = system, patience = 6_000) =>
  lookUpServer(baseUrl, trust, { network: nodeNetwork(), clock: systemClock(), patience })

/** An Identities server as seen from outside: it refuses whoever has no token. Below a path, as in the cloud. */
const identitiesBelow =
  (path: string, seen: string[] = []): RequestListener =>
  (request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? ''}`.trim())
    const known = request.url === `${path}/api/v1/renewToken`
    response.writeHead(known ? 401 : 404, known ? { 'www-authenticate': 'Bearer' } : {}).end()
  }

const webPage: RequestListener = (_, response) => {
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end('<!doctype html><title>Hi</title>')
}

describe('what answers at an address', () => {
  it('is recognised as an Identities server, without any credentials', async () => {
    const seen: string[] = []
    const port = await httpPort(identitiesBelow('', seen))
    const baseUrl = `http://127.0.0.1:${String(port)}`
    expect(await lookUp(baseUrl)).toEqual({ baseUrl, finding: { kind: 'identities' } })
    expect(seen).toEqual(['GET /api/v1/renewToken'])
  })

  it('is a web page, and the server lies below /identities', async () => {
    const port = await httpPort((request, response) => {
      const listener = request.url?.startsWith('/identities/') ? identitiesBelow('/identities') : webPage
      listener(request, response)
    })
    const baseUrl = `http://127.0.0.1:${String(port)}`
    expect(await lookUp(baseUrl)).toEqual({
      baseUrl,
      finding: { kind: 'web-page' },
      suggestion: `${baseUrl}/identities`
    })
  })

  it('is nothing below the path that was pasted, but the server is at the root', async () => {
    const port = await httpPort(identitiesBelow(''))
    const baseUrl = `http://127.0.0.1:${String(port)}`
    expect(await lookUp(`${baseUrl}/somewhere`)).toMatchObject({
      finding: { kind: 'other-server' },
      suggestion: baseUrl
    })
  })

  it.each<[string, RequestListener, string]>([
    ['a web page', webPage, 'web-page'],
    ['a redirect to a sign-in page', (_, to) => to.writeHead(302, { location: '/login' }).end(), 'redirect'],
    [
      'another API',
      (_, to) => to.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
      'other-server'
    ],
    [
      'a printer that wants a password',
      (_, to) => to.writeHead(401, { 'www-authenticate': 'Basic realm="printer"' }).end(),
      'other-server'
    ],
    [
      'an encrypted port behind a proxy',
      (_, to) => to.writeHead(400).end('The plain HTTP request was sent to HTTPS port'),
      'speaks-https'
    ]
  ])('is %s', async (_, listener, kind) => {
    const port = await httpPort(listener)
    expect(await lookUp(`http://127.0.0.1:${String(port)}/identities`)).toMatchObject({ finding: { kind } })
  })

  it('is nothing at all', async () => {
    const port = await httpPort(webPage)
    const gone = await new Promise<number>((resolve) => {
      const server = createHttpServer(webPage).listen(0, '127.0.0.1', () => {
        const { port: free } = server.address() as AddressInfo
        server.close(() => resolve(free))
      })
    })
    expect(gone).not.toBe(port)
    expect(await lookUp(`http://127.0.0.1:${String(gone)}`)).toMatchObject({
      finding: { kind: 'unreachable' }
    })
    expect(await lookUp('https://no-such-host.invalid:5009')).toMatchObject({
      finding: { kind: 'unknown-host' }
    })
  })

  it('is a port that takes the connection and never says a word', async () => {
    const port = await portOf(createTcpServer(() => undefined) as unknown as Server)
    expect(await lookUp(`http://127.0.0.1:${String(port)}/identities`, system, 300)).toMatchObject({
      finding: { kind: 'silent' }
    })
  })
})

describe('an encrypted server', () => {
  it('with a certificate of its own is shown with it, and found once that is pinned', async () => {
    const port = await httpsPort(identitiesBelow(''))
    const baseUrl = `https://127.0.0.1:${String(port)}`
    expect(await lookUp(baseUrl)).toMatchObject({
      finding: {
        kind: 'untrusted',
        distrust: 'unknown-issuer',
        certificate: { sha256, subject: 'CN=Test server' }
      }
    })
    expect(await lookUp(baseUrl, pinned)).toEqual({ baseUrl, finding: { kind: 'identities' } })
  })

  it('was asked unencrypted', async () => {
    const port = await httpsPort(identitiesBelow(''))
    expect(await lookUp(`http://127.0.0.1:${String(port)}`)).toMatchObject({
      finding: { kind: 'speaks-https' },
      suggestion: `https://127.0.0.1:${String(port)}`
    })
  })

  it('was asked for where only an unencrypted one is', async () => {
    const port = await httpPort(identitiesBelow(''))
    expect(await lookUp(`https://127.0.0.1:${String(port)}`)).toMatchObject({
      finding: { kind: 'speaks-http' }
    })
  })
})
