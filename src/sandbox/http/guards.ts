import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './app-env'
import { refusals, refuse } from './refusal'

/** The only address that the sandbox listens on. */
export const loopbackAddress = '127.0.0.1'

/** By which names this machine's own programs may call it. No other site can have `localhost` (RFC 6761, 6.3). */
const ownNames = [loopbackAddress, 'localhost']

/**
 * Refuses requests that were addressed to another name than the sandbox's own.
 *
 * SECURITY: against DNS rebinding. A foreign site can make its own name resolve to 127.0.0.1 and would then count as
 * the same origin in a browser; its requests still name that site in the Host header.
 */
export const refuseForeignHosts = createMiddleware<AppEnv>(async (c, next) => {
  const { localPort } = c.env.incoming.socket
  const host = c.req.header('Host')
  if (!ownNames.some((name) => host === `${name}:${localPort}`)) return refuse(c, refusals.wrongHost)
  return next()
})

/** SECURITY: answers hold faces and names; nothing on the way may keep them. No CORS header is ever sent. */
export const forbidCaching = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
  c.header('X-Content-Type-Options', 'nosniff')
})
