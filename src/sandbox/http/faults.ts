import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { setTimeout } from 'node:timers/promises'
import type { AppContext, AppEnv } from './app-env'

/** How the sandbox misbehaves with one request, as networks and servers do. */
export type Fault =
  /** The connection is cut before anything was done. */
  | { readonly kind: 'drop-request' }
  /** The connection is cut once the request is there; the work is done all the same, a while later. */
  | { readonly kind: 'drop-while-working'; readonly milliseconds: number }
  /** The work is done, and the connection is cut in place of the answer. */
  | { readonly kind: 'lose-answer' }
  /** The work is done, and the connection is cut in the middle of the answer. */
  | { readonly kind: 'cut-answer' }
  /** Nothing is done. */
  | { readonly kind: 'refuse'; readonly status: ContentfulStatusCode; readonly retryAfterSeconds?: number }
  /** A web page in place of the answer, as from a proxy's sign-in. Nothing is done. */
  | { readonly kind: 'web-page' }

/** Asked once for every request. Undefined: it is served as it should be. */
export type FaultPlan = (request: { readonly method: string; readonly path: string }) => Fault | undefined

export function misbehave(plan: FaultPlan): MiddlewareHandler<AppEnv> {
  return createMiddleware<AppEnv>(async (c, next) => {
    const fault = plan({ method: c.req.method, path: c.req.path })
    switch (fault?.kind) {
      case undefined:
        return next()
      case 'refuse':
        if (fault.retryAfterSeconds !== undefined) c.header('Retry-After', String(fault.retryAfterSeconds))
        return c.body(null, fault.status)
      case 'web-page':
        return c.html('<!doctype html><title>Sign in</title>')
      case 'drop-request':
        return cut(c)
      case 'drop-while-working':
        await holdBody(c)
        cut(c)
        await setTimeout(fault.milliseconds)
        await next()
        break
      case 'lose-answer':
        await next()
        cut(c)
        break
      case 'cut-answer':
        await next()
        await sendHalf(c)
    }
    // What the route answered reaches nobody. Taken away first: setting an answer keeps the headers of the one before.
    c.res = undefined
    c.res = RESPONSE_ALREADY_SENT
    return undefined
  })
}

function cut(c: AppContext): Response {
  c.env.incoming.socket.destroy()
  return RESPONSE_ALREADY_SENT
}

/** Reads the body while there is a connection, so that the route can read it when there is none. */
async function holdBody(c: AppContext): Promise<void> {
  const { method, url, headers } = c.req.raw
  const body = method === 'GET' || method === 'HEAD' ? undefined : await c.req.raw.arrayBuffer()
  c.req.raw = new Request(url, { method, headers, ...(body === undefined ? {} : { body }) })
}

async function sendHalf(c: AppContext): Promise<void> {
  const { outgoing } = c.env
  const bytes = new Uint8Array(await c.res.clone().arrayBuffer())
  outgoing.writeHead(c.res.status, {
    'content-type': c.res.headers.get('content-type') ?? 'application/json',
    'content-length': bytes.byteLength + 1
  })
  await new Promise<void>((resolve) => {
    outgoing.write(bytes.subarray(0, bytes.byteLength >> 1), () => resolve())
  })
  outgoing.destroy()
}
