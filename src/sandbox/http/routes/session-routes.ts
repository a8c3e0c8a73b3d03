import { Hono } from 'hono'
import { zAuthenticateBody } from '@shared/identities/generated/zod.gen'
import { checkPassword, makeVerifier } from '../../password'
import type { AppEnv, Services } from '../app-env'
import { onOperation } from '../on-operation'
import { readBody } from '../read-body'
import { refusals, refuse } from '../refusal'

/** Signing in, renewing a session, and who is signed in. */
export function sessionRoutes(services: Services): Hono<AppEnv> {
  const { storage, tokens, policy } = services
  const nobody = makeVerifier('', new Uint8Array(16))
  const routes = new Hono<AppEnv>()

  onOperation(routes, services, 'authenticate', async (c) => {
    const body = await readBody(c, zAuthenticateBody)
    if (!body.ok) return refuse(c, body.error)
    const account = storage.accounts.find(body.value.username)
    // SECURITY: an unknown name costs the same time as a wrong password.
    const correct = checkPassword(body.value.password, account?.password ?? nobody)
    if (!account || !correct) return refuse(c, refusals.unauthorized)
    return c.json({ username: account.username, token: await tokens.issue(account) })
  })

  onOperation(routes, services, 'renewToken', async (c) => {
    const { account } = c.var.session
    return c.json({ username: account.username, token: await tokens.issue(account) })
  })

  onOperation(routes, services, 'readUserProfile', (c) => {
    const { account, token } = c.var.session
    const roles = policy.profileRoles === 'names' ? [account.role] : [{ name: account.role }]
    return c.json({ email: `${account.username}@sandbox.invalid`, roles, token })
  })

  return routes
}
