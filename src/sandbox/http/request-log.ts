import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './app-env'

/** One line of the log. Routes are patterns, not addresses: an address can hold a person's id. */
export type SandboxLogEntry =
  | {
      readonly event: 'request'
      readonly method: string
      readonly route: string
      readonly status: number
      readonly milliseconds: number
    }
  | { readonly event: 'internal-error'; readonly route: string; readonly error: string }
  | { readonly event: 'background-error'; readonly work: string; readonly error: string }

export type SandboxLog = (entry: SandboxLogEntry) => void

export function logRequests(log: SandboxLog, now: () => Date): MiddlewareHandler<AppEnv> {
  return createMiddleware<AppEnv>(async (c, next) => {
    const started = now().getTime()
    await next()
    log({
      event: 'request',
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      milliseconds: now().getTime() - started
    })
  })
}
