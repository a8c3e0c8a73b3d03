import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { OperationId } from '@shared/identities/generated/operations.gen'
import type { AppEnv } from './app-env'
import { generatedSchema } from './generated-schema'
import { refusals, refuse } from './refusal'

/** Refuses what stands in the path for an id and cannot be one: nothing is there, so 404. */
export function fittingPath(id: OperationId): MiddlewareHandler<AppEnv> {
  const schema = generatedSchema(id, 'Path')
  return createMiddleware<AppEnv>(async (c, next) => {
    const fits = schema?.safeParse(c.req.param()).success ?? true
    return fits ? next() : refuse(c, refusals.notFound)
  })
}
