import { Hono } from 'hono'
import { identitiesPaths } from '@shared/identities/paths'
import { authenticateRequest } from '@shared/identities/wire'
import { checkPassword, makeVerifier } from '../../password'
import type { AppEnv, Services } from '../app-env'
import { readBody } from '../read-body'
import { refusals, refuse } from '../refusal'
import { signedIn } from '../signed-in'

/** Signing in, renewing a session, and who is signed in. */
export function sessionRoutes(services: Services): Hono<AppEnv> {
  const { storage, tokens } = services
  const nobody = makeVerifier('', new Uint8Array(16))
  const routes = new Hono<AppEnv>()

  routes.post(identitiesPaths.authenticate, async (c) => {
    const body = await readBody(c, authenticateRequest)
    if (!body.ok) return refuse(c, body.error)
    const account = storage.accounts.find(body.value.username)
    // SECURITY: an unknown name costs the same time as a wrong password.
    const correct = await checkPassword(body.value.password, account?.password ?? (await nobody))
    if (!account || !correct) return refuse(c, refusals.unauthorized)
    return c.json({ username: account.username, token: await tokens.issue(account) })
  })

  routes.get(identitiesPaths.renewToken, signedIn(services), async (c) => {
    const { account } = c.var.session
    return c.json({ username: account.username, token: await tokens.issue(account) })
  })

  routes.get(identitiesPaths.userProfile, signedIn(services), (c) => {
    const { account, token } = c.var.session
    return c.json({ email: `${account.username}@sandbox.invalid`, roles: [account.role], token })
  })

  return routes
}
