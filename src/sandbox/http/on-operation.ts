import type { Handler, Hono } from 'hono'
import { identitiesOperations, type OperationId } from '@shared/identities/generated/operations.gen'
import type { AppEnv, Services } from './app-env'
import { documentedAnswer } from './documented-answer'
import { fittingPath } from './fitting-path'
import { requiredPermissions } from './required-permissions'
import { signedIn } from './signed-in'

/** A path of the API as hono writes it: `people/:personId` for `people/{personId}`. */
type RoutePath<Path extends string> = Path extends `${infer Before}{${infer Name}}${infer After}`
  ? `${Before}:${Name}${RoutePath<After>}`
  : Path

/**
 * Serves an operation of the API at its own method and path. The handler reads path parameters by their names in the
 * API: `c.req.param('personId')`.
 *
 * SECURITY: no route can be without its permission; whoever lacks it never reaches the handler.
 */
export function onOperation<Id extends OperationId>(
  routes: Hono<AppEnv>,
  services: Services,
  id: Id,
  handler: Handler<AppEnv, RoutePath<(typeof identitiesOperations)[Id]['path']>>
): void {
  const { method, path } = identitiesOperations[id]
  const routePath = path.replace(/\{(\w+)\}/g, ':$1')
  const required = requiredPermissions(id, services.policy)
  routes.on(method, routePath, documentedAnswer(id))
  if (required !== 'anonymous') routes.on(method, routePath, signedIn(services, ...required))
  routes.on(method, routePath, fittingPath(id), handler)
}
