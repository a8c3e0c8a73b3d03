import { Hono } from 'hono'
import { identitiesPaths } from '@shared/identities/paths'
import { permissions } from '../../permissions'
import type { AppEnv, Services } from '../app-env'
import { personItemOf } from '../people-answers'
import { refusals, refuse } from '../refusal'
import { signedIn } from '../signed-in'

/** Person records and the photos that people were enrolled with. */
export function peopleRoutes(services: Services): Hono<AppEnv> {
  const { storage, policy } = services
  const routes = new Hono<AppEnv>()

  routes.get(identitiesPaths.person, signedIn(services, permissions.readAllIdentity), (c) => {
    const personId = c.req.param('personId')
    if (!storage.people.has(personId)) return refuse(c, refusals.notFound)
    return c.json(personItemOf(storage, personId))
  })

  const forPhotos = policy.photoPermission === 'any-authenticated' ? [] : [permissions.readAllIdentity]
  routes.get(identitiesPaths.enrollmentPhoto, signedIn(services, ...forPhotos), (c) => {
    const jpeg = storage.faces.readPhoto(c.req.param('faceId'))
    return jpeg ? c.body(jpeg, 200, { 'Content-Type': 'image/jpeg' }) : refuse(c, refusals.notFound)
  })

  return routes
}
