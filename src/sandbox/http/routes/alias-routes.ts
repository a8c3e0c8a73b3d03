import { Hono } from 'hono'
import { zGuid, zUpsertAliasBody } from '@shared/identities/generated/zod.gen'
import type { AppEnv, Services } from '../app-env'
import { onOperation } from '../on-operation'
import { readBody } from '../read-body'
import { refusals, refuse } from '../refusal'

// An empty id is neither a new name nor one that could exist: a mistake of the sender (400), not a missing name (404).
const upsertAliasBody = zUpsertAliasBody.extend({ personAliasId: zGuid.nullish() })

/** The names of a person: the pattern for every list that hangs on a person. */
export function aliasRoutes(services: Services): Hono<AppEnv> {
  const { storage, policy, newId } = services
  const { people, aliases } = storage
  const routes = new Hono<AppEnv>()

  onOperation(routes, services, 'readAliases', (c) => {
    const personId = c.req.param('personId')
    if (!people.has(personId)) return refuse(c, refusals.notFound)
    return c.json(aliases.list(personId))
  })

  // Documented as an upsert: without an id it always creates, so the same PUT twice makes two names.
  onOperation(routes, services, 'upsertAlias', async (c) => {
    const personId = c.req.param('personId')
    const body = await readBody(c, upsertAliasBody)
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

  onOperation(routes, services, 'deleteAlias', (c) => {
    const { personId, aliasId } = c.req.param()
    if (!aliases.remove(personId, aliasId)) return refuse(c, refusals.notFound)
    return c.body(null, policy.deleteStatus)
  })

  return routes
}
