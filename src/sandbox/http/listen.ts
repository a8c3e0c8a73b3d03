import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { Server } from 'node:http'
import { createServer as createTlsServer, Server as TlsServer } from 'node:https'
import type { AppEnv } from './app-env'
import { loopbackAddress } from './guards'

/** A certificate and its private key, both as PEM. */
export interface TlsIdentity {
  readonly cert: string
  readonly key: string
}

export interface Listener {
  /** Scheme, address and port. */
  readonly origin: string
  close(): Promise<void>
}

/** How long requests under way may take to end before their connections are cut. */
const closingMilliseconds = 2000

/**
 * @param tls absent: plain HTTP
 * @throws Error when the port is taken, or the certificate or key cannot be used
 */
export async function listen(app: Hono<AppEnv>, port: number, tls?: TlsIdentity): Promise<Listener> {
  const server = createAdaptorServer({
    fetch: (request, env) => app.fetch(request, env),
    // The host program's own Request and Response stay as they are.
    overrideGlobalObjects: false,
    ...(tls ? { createServer: createTlsServer, serverOptions: { cert: tls.cert, key: tls.key } } : {})
  })
  if (!(server instanceof Server) && !(server instanceof TlsServer)) throw new Error('Expected HTTP/1.1')
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    // SECURITY: loopback only. No other machine can reach the sandbox.
    server.listen({ host: loopbackAddress, port, exclusive: true }, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Expected a TCP address')
  return {
    origin: `${tls ? 'https' : 'http'}://${loopbackAddress}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), closingMilliseconds)
        server.close(() => {
          clearTimeout(cut)
          resolve()
        })
        server.closeIdleConnections()
      })
  }
}
