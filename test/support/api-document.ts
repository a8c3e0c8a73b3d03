import { identitiesOperations, type OperationId } from '@shared/identities/generated/operations.gen'
import apiDocument from '@shared/identities/generated/document.gen.json'
import { z } from 'zod'

const anything = z.record(z.string(), z.unknown())
export type Part = z.output<typeof anything>

const document: Part = apiDocument
export const operationIds = Object.keys(identitiesOperations).filter(isOperationId)

function isOperationId(name: string): name is OperationId {
  return name in identitiesOperations
}

/** A part of the API's document; what it refers to, if it does. */
export function resolve(part: unknown): Part {
  const found = anything.parse(part)
  const { $ref } = found
  if (typeof $ref !== 'string') return found
  const target = $ref
    .split('/')
    .slice(1)
    .reduce<unknown>((whole, name) => anything.parse(whole)[name], document)
  return resolve(target)
}

const pathOf = (id: OperationId): Part =>
  resolve(resolve(document['paths'])[`/${identitiesOperations[id].path}`])
const operationOf = (id: OperationId): Part => resolve(pathOf(id)[identitiesOperations[id].method])

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly schema: Part
}

const parameter = z.object({ name: z.string(), in: z.enum(['path', 'query']), schema: anything })

export function parametersOf(id: OperationId): Parameter[] {
  const lists = [pathOf(id)['parameters'], operationOf(id)['parameters']]
  const all = lists.flatMap((list) => z.array(z.unknown()).parse(list ?? []))
  return all
    .map((each) => parameter.parse(resolve(each)))
    .map((each) => ({ ...each, schema: resolve(each.schema) }))
}

export interface BodyMember {
  readonly name: string
  readonly required: boolean
  readonly schema: Part
}

/** The members that a request's body may have, and whether it is a form; undefined when the operation takes none. */
export function bodyOf(
  id: OperationId
): { readonly isForm: boolean; readonly members: BodyMember[] } | undefined {
  const body = operationOf(id)['requestBody']
  if (body === undefined) return undefined
  const [[type, media] = ['', {}]] = Object.entries(resolve(resolve(body)['content']))
  const schema = resolve(resolve(media)['schema'])
  const required = z.array(z.string()).parse(schema['required'] ?? [])
  return {
    isForm: type === 'multipart/form-data',
    members: Object.entries(anything.parse(schema['properties'] ?? {})).map(([name, member]) => ({
      name,
      required: required.includes(name),
      schema: resolve(member)
    }))
  }
}
