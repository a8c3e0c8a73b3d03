import {
  type Json,
  type JsonObject,
  objectAt,
  type Operation,
  operationsOf,
  stringAt
} from './identities-api.ts'

const unnamedPermissions = ['anonymous', 'any-authenticated', 'not-stated']

/**
 * Writes the table of operations: what client and sandbox need to know about a request besides its bodies.
 *
 * @returns a TypeScript module; entries in the order of the document
 */
export function emitOperations(document: JsonObject): string {
  const entries = operationsOf(document).map((operation) => {
    const { path, method, spec, where } = operation
    const members = [
      `method: ${quote(method)}`,
      `path: ${quote(path.replace(/^\//, ''))}`,
      `permission: ${permissionOf(operation)}`,
      `idempotent: ${String(booleanAt(spec['x-idempotent'], `${where}/x-idempotent`))}`
    ]
    return `  ${stringAt(spec['operationId'], `${where}/operationId`)}: {\n    ${members.join(',\n    ')}\n  }`
  })
  return `// Generated from resources/identities.openapi.yaml. Do not edit: npm run api:generate.

/**
 * Every operation of the Identities REST API. Paths are relative to a server's base URL; \`{name}\` is a parameter.
 * Permissions are written \`category/name\`; any one of several is enough. Idempotent: sending the request twice leaves
 * the server as sending it once would.
 */
export const identitiesOperations = {
${entries.join(',\n')}
} as const

export type OperationId = keyof typeof identitiesOperations
`
}

function permissionOf({ spec, where }: Operation): string {
  const permission = spec['x-permission']
  if (typeof permission === 'string' && unnamedPermissions.includes(permission)) return quote(permission)
  const named = (Array.isArray(permission) ? permission : [permission]).map((part: Json | undefined) => {
    const { name, category } = objectAt(part, `${where}/x-permission`)
    return quote(`${stringAt(category, where)}/${stringAt(name, where)}`)
  })
  return `[${named.join(', ')}]`
}

function booleanAt(value: Json | undefined, where: string): boolean {
  if (typeof value === 'boolean') return value
  throw new Error(`${where} must be true or false`)
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`
}
