import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { AppEnv, Services } from './app-env'
import { type FaultPlan, misbehave } from './faults'
import { forbidCaching, refuseForeignHosts } from './guards'
import { refusals, refuse } from './refusal'
import { logRequests, type SandboxLog } from './request-log'
import { addressRoutes } from './routes/address-routes'
import { aliasRoutes } from './routes/alias-routes'
import { detectionRoutes } from './routes/detection-routes'
import { entityFieldRoutes } from './routes/entity-field-routes'
import { faceEdgeRoutes } from './routes/face-edge-routes'
import { faceRoutes } from './routes/face-routes'
import { fieldSettingRoutes } from './routes/field-setting-routes'
import { fileDocumentRoutes } from './routes/file-document-routes'
import { noteRoutes } from './routes/note-routes'
import { peopleRoutes } from './routes/people-routes'
import { personTagRoutes } from './routes/person-tag-routes'
import { sessionRoutes } from './routes/session-routes'
import { tagRoutes } from './routes/tag-routes'
import { swaggerRoutes } from './swagger'

/** The whole HTTP side: what every request passes, in this order, and the routes, each with its own permission. */
export function createApp(services: Services, log: SandboxLog, faults?: FaultPlan): Hono<AppEnv> {
  const { policy, now } = services
  const app = new Hono<AppEnv>()

  app.use(
    createMiddleware<AppEnv>(async (c, next) => {
      c.set('policy', policy)
      await next()
    })
  )
  app.use(logRequests(log, now))
  app.use(refuseForeignHosts)
  app.use(forbidCaching)
  // Behind the guards, in front of all that it disturbs.
  if (faults) app.use(misbehave(faults))

  const routes = [
    sessionRoutes,
    faceRoutes,
    faceEdgeRoutes,
    peopleRoutes,
    aliasRoutes,
    personTagRoutes,
    noteRoutes,
    addressRoutes,
    entityFieldRoutes,
    tagRoutes,
    detectionRoutes,
    fileDocumentRoutes,
    fieldSettingRoutes,
    swaggerRoutes
  ]
  for (const create of routes) app.route(policy.basePath || '/', create(services))

  app.notFound((c) => refuse(c, refusals.notFound))
  app.onError((error, c) => {
    // The message may quote what was asked; the name cannot.
    log({ event: 'internal-error', route: routePath(c, -1), error: error.name })
    return refuse(c, refusals.internal)
  })
  return app
}
