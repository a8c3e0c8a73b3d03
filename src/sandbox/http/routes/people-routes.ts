import { Hono } from 'hono'
import type { AppEnv, Services } from '../app-env'
import { onOperation } from '../on-operation'
import { personItemOf } from '../people-answers'
import { refusals, refuse } from '../refusal'

/** Person records and the photos that people were enrolled with. */
export function peopleRoutes(services: Services): Hono<AppEnv> {
  const { storage } = services
  const routes = new Hono<AppEnv>()

  onOperation(routes, services, 'readPerson', (c) => {
    const personId = c.req.param('personId')
    if (!storage.people.has(personId)) return refuse(c, refusals.notFound)
    return c.json(personItemOf(storage, personId))
  })

  onOperation(routes, services, 'readEnrollmentPhoto', (c) => {
    const jpeg = storage.faces.readPhoto(c.req.param('faceId'))
    return jpeg ? c.body(jpeg, 200, { 'Content-Type': 'image/jpeg' }) : refuse(c, refusals.notFound)
  })

  return routes
}
