import { Hono } from 'hono'
import { zGuid, zUpsertAliasBody } from '@shared/identities/generated/zod.gen'
import { upsertItem } from '../answer-put'
import type { AppEnv, Services } from '../app-env'
import { onOperation } from '../on-operation'
import { readBody } from '../read-body'
import { refusals, refuse } from '../refusal'

// An empty id is neither a new name nor one that could exist: a mistake of the sender (400), not a missing name (404).
const upsertAliasBody = zUpsertAliasBody.extend({ personAliasId: zGuid.nullish() })

/** The names of a person: the pattern for every list that hangs on a person. */
export function aliasRoutes(services: Services): Hono<AppEnv> {
  const { people, aliases } = services.storage
  const routes = new Hono<AppEnv>()

  onOperation(routes, services, 'readAliases', (c) => {
    const personId = c.req.param('personId')
    if (!people.has(personId)) return refuse(c, refusals.notFound)
    return c.json(aliases.list(personId))
  })

  onOperation(routes, services, 'upsertAlias', async (c) => {
    const body = await readBody(c, upsertAliasBody)
    if (!body.ok) return refuse(c, body.error)
    const {
      personAliasId: id,
      firstName = null,
      lastName = null,
      middleName = null,
      title = null
    } = body.value
    return upsertItem(c, services, aliases, {
      personId: c.req.param('personId'),
      id,
      make: (personAliasId) => ({ personAliasId, firstName, lastName, middleName, title })
    })
  })

  onOperation(routes, services, 'deleteAlias', (c) => {
    const { personId, aliasId } = c.req.param()
    if (!aliases.remove(personId, aliasId)) return refuse(c, refusals.notFound)
    return c.body(null, services.policy.deleteStatus)
  })

  return routes
}
