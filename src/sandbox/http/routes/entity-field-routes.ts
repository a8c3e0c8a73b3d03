import { Hono } from 'hono'
import { zGuid, zReadEntityFieldsQuery, zUpsertEntityFieldBody } from '@shared/identities/generated/zod.gen'
import { upsertItem } from '../answer-put'
import type { AppEnv, Services } from '../app-env'
import { onOperation } from '../on-operation'
import { readBody, readQuery } from '../read-body'
import { refusals, refuse } from '../refusal'

const upsertEntityFieldBody = zUpsertEntityFieldBody.extend({ entityFieldId: zGuid.nullish() })

/** The custom fields of a person. Any name will do: how fields are configured is not documented. */
export function entityFieldRoutes(services: Services): Hono<AppEnv> {
  const { people, entityFields } = services.storage
  const routes = new Hono<AppEnv>()

  onOperation(routes, services, 'readEntityFields', (c) => {
    const personId = c.req.param('personId')
    const query = readQuery(c, zReadEntityFieldsQuery)
    if (!query.ok) return refuse(c, query.error)
    if (!people.has(personId)) return refuse(c, refusals.notFound)
    const { fieldName } = query.value
    const fields = entityFields.list(personId)
    return c.json(fields.filter(({ name }) => fieldName === undefined || name === fieldName))
  })

  onOperation(routes, services, 'upsertEntityField', async (c) => {
    const body = await readBody(c, upsertEntityFieldBody)
    if (!body.ok) return refuse(c, body.error)
    const { entityFieldId: id, name } = body.value
    const { stringValue = null, dateValue = null, numberValue = null, boolValue = null } = body.value
    return upsertItem(c, services, entityFields, {
      personId: c.req.param('personId'),
      id,
      make: (entityFieldId) => ({ entityFieldId, name, stringValue, dateValue, numberValue, boolValue })
    })
  })

  onOperation(routes, services, 'deleteEntityField', (c) => {
    const { personId, entityId } = c.req.param()
    if (!entityFields.remove(personId, entityId)) return refuse(c, refusals.notFound)
    return c.body(null, services.policy.deleteStatus)
  })

  return routes
}
