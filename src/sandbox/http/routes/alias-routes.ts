import { Hono } from 'hono'
import { identitiesPaths } from '@shared/identities/paths'
import { alias } from '@shared/identities/wire'
import { type Permission, permissions } from '../../permissions'
import type { AppEnv, Services } from '../app-env'
import { readBody } from '../read-body'
import { refusals, refuse } from '../refusal'
import { signedIn } from '../signed-in'

/** The names of a person: the pattern for every list that hangs on a person. */
export function aliasRoutes(services: Services): Hono<AppEnv> {
  const { storage, policy, newId } = services
  const { people, aliases } = storage
  const orGranular = (general: Permission, granular: Permission): Permission[] =>
    policy.granularPermissions ? [general, granular] : [general]
  const mayRead = signedIn(services, ...orGranular(permissions.readAllIdentity, permissions.readAliases))
  const mayMutate = signedIn(
    services,
    ...orGranular(permissions.mutateAllIdentity, permissions.mutateAliases)
  )
  const routes = new Hono<AppEnv>()

  routes.get(identitiesPaths.aliases, mayRead, (c) => {
    const personId = c.req.param('personId')
    if (!people.has(personId)) return refuse(c, refusals.notFound)
    return c.json(aliases.list(personId))
  })

  // Documented as an upsert: without an id it always creates, so the same PUT twice makes two names.
  routes.put(identitiesPaths.aliases, mayMutate, async (c) => {
    const personId = c.req.param('personId')
    const body = await readBody(c, alias)
    if (!body.ok) return refuse(c, body.error)
    if (!people.has(personId)) return refuse(c, refusals.notFound)
    const { firstName = null, lastName = null, middleName = null, title = null } = body.value
    const names = { firstName, lastName, middleName, title }
    const knownId = body.value.personAliasId ?? undefined
    const stored = { personAliasId: knownId ?? newId(), ...names }
    if (knownId === undefined) aliases.add(personId, stored)
    else if (!aliases.update(personId, stored)) return refuse(c, refusals.notFound)
    switch (policy.putAnswer) {
      case 'item':
        return c.json(stored)
      case 'id':
        return c.json(stored.personAliasId)
      case 'empty':
        return c.body(null, 200)
    }
  })

  routes.delete(identitiesPaths.alias, mayMutate, (c) => {
    const { personId, aliasId } = c.req.param()
    if (!aliases.remove(personId, aliasId)) return refuse(c, refusals.notFound)
    return c.body(null, policy.deleteStatus)
  })

  return routes
}
