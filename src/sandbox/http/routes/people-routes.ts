import { Hono } from 'hono'
import { zFindPeopleQuery } from '@shared/identities/generated/zod.gen'
import type { AppEnv, Services } from '../app-env'
import { findPeople } from '../find-people'
import { onOperation } from '../on-operation'
import { personItemOf } from '../people-answers'
import { readQuery } from '../read-body'
import { refusals, refuse } from '../refusal'

/** Person records, the search for them, and the photos that people were enrolled with. */
export function peopleRoutes(services: Services): Hono<AppEnv> {
  const { storage } = services
  const routes = new Hono<AppEnv>()

  onOperation(routes, services, 'findPeople', (c) => {
    const query = readQuery(c, zFindPeopleQuery)
    if (!query.ok) return refuse(c, query.error)
    const found = findPeople(services, query.value)
    if (!found.ok) return refuse(c, found.error)
    return c.json(found.value.map((personId) => personItemOf(services, personId)))
  })

  onOperation(routes, services, 'findPeopleByEntityField', (c) => {
    const { fieldName, fieldValue } = c.req.param()
    const found = storage.entityFields.peopleWith(fieldName, fieldValue)
    return c.json(found.map((personId) => personItemOf(services, personId)))
  })

  onOperation(routes, services, 'readPerson', (c) => {
    const personId = c.req.param('personId')
    if (!storage.people.has(personId)) return refuse(c, refusals.notFound)
    return c.json(personItemOf(services, personId))
  })

  onOperation(routes, services, 'readEnrollmentPhoto', (c) => {
    const jpeg = storage.faces.readPhoto(c.req.param('faceId'))
    return jpeg ? c.body(jpeg, 200, { 'Content-Type': 'image/jpeg' }) : refuse(c, refusals.notFound)
  })

  return routes
}
