import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { OperationId } from '@shared/identities/generated/operations.gen'
import * as generated from '@shared/identities/generated/zod.gen'
import { z } from 'zod'
import type { AppEnv } from './app-env'
import { refusals, refuse } from './refusal'

/** The generated schemas by their names; `zReadPersonPath` is that of `readPerson`. */
const schemas = new Map<string, unknown>(Object.entries(generated))

/** Refuses what stands in the path for an id and cannot be one: nothing is there, so 404. */
export function fittingPath(id: OperationId): MiddlewareHandler<AppEnv> {
  const schema = schemas.get(`z${id.charAt(0).toUpperCase()}${id.slice(1)}Path`)
  return createMiddleware<AppEnv>(async (c, next) => {
    const fits = !(schema instanceof z.ZodType) || schema.safeParse(c.req.param()).success
    return fits ? next() : refuse(c, refusals.notFound)
  })
}
