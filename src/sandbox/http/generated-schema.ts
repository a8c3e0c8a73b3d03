import type { OperationId } from '@shared/identities/generated/operations.gen'
import * as generated from '@shared/identities/generated/zod.gen'
import { z } from 'zod'

const schemas = new Map<string, unknown>(Object.entries(generated))

/** @returns the generated schema of a part of an operation, `zReadPersonPath` for the path of `readPerson`, if it has one */
export function generatedSchema(operation: OperationId, part: 'Path' | 'Response'): z.ZodType | undefined {
  const schema = schemas.get(`z${operation.charAt(0).toUpperCase()}${operation.slice(1)}${part}`)
  return schema instanceof z.ZodType ? schema : undefined
}
