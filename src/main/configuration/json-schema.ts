import { configuration } from '@shared/domain/configuration'
import { z } from 'zod'

/** @returns the JSON Schema (draft 2020-12) of configuration files, for editors and for tools that spread them */
export function configurationJsonSchema(): unknown {
  const { properties, ...schema } = z.toJSONSchema(configuration, { io: 'input' })
  const reference = { type: 'string', description: 'Where this schema lies. Only editors look at it.' }
  return {
    title: 'Enroll Station configuration',
    ...schema,
    properties: { $schema: reference, ...properties }
  }
}

/** @returns the same as the text of its file */
export function configurationSchemaText(): string {
  return `${JSON.stringify(configurationJsonSchema(), null, 2)}\n`
}
