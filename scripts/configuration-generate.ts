import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { alias } from '../vitest.config.ts'

/** Writes the JSON Schema of configuration files from the schema that the program itself reads them with. */
const source = fileURLToPath(new URL('../src/main/configuration/json-schema.ts', import.meta.url))
const { module } = await runnerImport<{ configurationSchemaText(): string }>(source, { resolve: { alias } })
writeFileSync(
  new URL('../resources/configuration.schema.json', import.meta.url),
  module.configurationSchemaText()
)
console.log('Generated resources/configuration.schema.json.')
