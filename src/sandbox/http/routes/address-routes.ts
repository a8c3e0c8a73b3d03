import { Hono } from 'hono'
import { zGuid, zUpsertAddressBody } from '@shared/identities/generated/zod.gen'
import { upsertItem } from '../answer-put'
import type { AppEnv, Services } from '../app-env'
import { onOperation } from '../on-operation'
import { readBody } from '../read-body'
import { refuse } from '../refusal'

const upsertAddressBody = zUpsertAddressBody.extend({ personAddressId: zGuid.nullish() })

/** The addresses of a person. They are read with the person; no call is documented that removes one. */
export function addressRoutes(services: Services): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  onOperation(routes, services, 'upsertAddress', async (c) => {
    const body = await readBody(c, upsertAddressBody)
    if (!body.ok) return refuse(c, body.error)
    const { personAddressId: id, street = null, street2 = null } = body.value
    const { city = null, state = null, postalCode = null, country = null } = body.value
    return upsertItem(c, services, services.storage.addresses, {
      personId: c.req.param('personId'),
      id,
      make: (personAddressId) => ({ personAddressId, street, street2, city, state, postalCode, country })
    })
  })

  return routes
}
