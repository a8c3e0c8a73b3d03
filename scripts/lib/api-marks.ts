import { isObject, type Json, type JsonObject, objectAt, operationsOf } from './identities-api.ts'

/**
 * Finds the parts of the document that do not say whether the vendor documents them: operations, parameters, request
 * bodies, responses, named schemas and every member of a schema. Elements of lists and alternatives inherit the mark.
 *
 * @returns where a mark is missing or wrong, as pointers into the document
 */
export function unmarkedParts(document: JsonObject): string[] {
  const unmarked: string[] = []
  const ask = (part: Json | undefined, where: string): void => {
    if (!isObject(part) || (part['x-mark'] !== 'doc' && part['x-mark'] !== 'inferred')) unmarked.push(where)
  }

  const members = (schema: Json | undefined, where: string): void => {
    if (Array.isArray(schema)) schema.forEach((part, index) => members(part, `${where}/${index}`))
    if (!isObject(schema)) return
    for (const [name, part] of entries(schema['properties'])) {
      ask(part, `${where}/properties/${name}`)
      members(part, `${where}/properties/${name}`)
    }
    for (const key of ['items', 'anyOf', 'oneOf', 'allOf', 'additionalProperties']) {
      members(schema[key], `${where}/${key}`)
    }
  }
  const content = (part: Json | undefined, where: string): void => {
    for (const [type, media] of entries(isObject(part) ? part['content'] : undefined)) {
      members(objectAt(media, where)['schema'], `${where}/content/${type}/schema`)
    }
  }
  const parameters = (list: Json | undefined, where: string): void => {
    if (!Array.isArray(list)) return
    list.forEach((part, index) => {
      // A shared parameter carries its mark itself.
      if (!isObject(part) || part['$ref'] === undefined) ask(part, `${where}/parameters/${index}`)
    })
  }

  for (const [path, item] of entries(document['paths'])) parameters(objectAt(item, path)['parameters'], path)
  for (const { where, spec } of operationsOf(document)) {
    ask(spec, where)
    parameters(spec['parameters'], where)
    if (spec['requestBody'] !== undefined) {
      ask(spec['requestBody'], `${where}/requestBody`)
      content(spec['requestBody'], `${where}/requestBody`)
    }
    for (const [status, response] of entries(spec['responses'])) {
      ask(response, `${where}/responses/${status}`)
      content(response, `${where}/responses/${status}`)
    }
  }
  const components = objectAt(document['components'], 'components')
  for (const kind of ['parameters', 'responses', 'schemas']) {
    for (const [name, part] of entries(components[kind])) {
      const where = `components/${kind}/${name}`
      ask(part, where)
      if (kind === 'schemas') members(part, where)
      else content(part, where)
    }
  }
  return unmarked
}

function entries(part: Json | undefined): [string, Json][] {
  return isObject(part) ? Object.entries(part) : []
}
