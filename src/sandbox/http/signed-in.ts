import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Permission } from '../permissions'
import type { AppEnv, Services } from './app-env'
import { refusals, refuse } from './refusal'

const bearer = /^Bearer ([\w.~+/-]+=*)$/i

/**
 * Lets a request through when it carries a valid token and the account's role holds one of the permissions.
 *
 * @param anyOf none: any authenticated user
 */
export function signedIn(services: Services, ...anyOf: Permission[]): MiddlewareHandler<AppEnv> {
  const { accounts } = services.storage
  return createMiddleware<AppEnv>(async (c, next) => {
    const token = bearer.exec(c.req.header('Authorization') ?? '')?.[1]
    const username = token === undefined ? undefined : await services.tokens.read(token)
    const account = username === undefined ? undefined : accounts.find(username)
    // SECURITY: no valid token, no answer. The token is checked before the body is looked at.
    if (token === undefined || !account) return refuse(c, refusals.unauthorized)
    // SECURITY: the permission is read from the stored role, not from the token, so that a role's change counts at once.
    const permitted =
      anyOf.length === 0 || anyOf.some((permission) => accounts.roleHas(account.role, permission))
    if (!permitted) return refuse(c, refusals.forbidden)
    c.set('session', { account, token })
    return next()
  })
}
