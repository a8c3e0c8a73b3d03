import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { Server } from 'node:http'
import type { AppEnv } from './app-env'
import { loopbackAddress } from './guards'

export interface Listener {
  readonly port: number
  close(): Promise<void>
}

/** How long requests under way may take to end before their connections are cut. */
const closingMilliseconds = 2000

/** @throws Error when the port is taken */
export async function listen(app: Hono<AppEnv>, port: number): Promise<Listener> {
  const server = createAdaptorServer({
    fetch: (request, env) => app.fetch(request, env),
    // The host program's own Request and Response stay as they are.
    overrideGlobalObjects: false
  })
  if (!(server instanceof Server)) throw new Error('Expected a plain HTTP server')
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    // SECURITY: loopback only. No other machine can reach the sandbox.
    server.listen({ host: loopbackAddress, port, exclusive: true }, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Expected a TCP address')
  return {
    port: address.port,
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
