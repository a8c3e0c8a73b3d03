import type { ApiDifference } from '../domain/account'

/**
 * Compares two OpenAPI documents by what a client of the first would notice at a server of the second: operations that are
 * missing, members that are missing or of another type, and members that it would have to send and does not know.
 *
 * What the second document leaves out (many servers do not describe their answers) is no difference. Paths count without
 * regard to case and to the names of their parameters. Where ours allows several shapes, the nearest one counts.
 *
 * One file without imports at run time, so that scripts can use it unbundled.
 *
 * @param ours the document this program is made from
 * @param theirs what a server publishes; anything at all
 */
export function compareDocuments(ours: unknown, theirs: unknown): ApiDifference[] {
  const known = operationsOf(theirs)
  return [...operationsOf(ours)].flatMap(([key, { name, operation }]) => {
    const other = known.get(key)
    if (!other) return [{ operation: name, kind: 'missing-operation' as const }]
    const sides = (part: (operation: Json) => Json): [Schema, Schema] => [
      { root: ours, part: part(operation) },
      { root: theirs, part: part(other.operation) }
    ]
    return [
      ...compareParameters(...sides((each) => each)),
      ...compareSchemas(...sides(requestSchema), 'body', 'sent'),
      ...compareSchemas(...sides(answerSchema), 'answer', 'received')
    ].map((difference) => ({ operation: name, ...difference }))
  })
}

type Json = unknown
type Difference = Omit<ApiDifference, 'operation'>

/** A part of a document together with the document, which its references point into. */
interface Schema {
  readonly root: Json
  readonly part: Json
}

/** Nested deeper than any record of this API; ends circles. */
const maxDepth = 6

function operationsOf(document: Json): Map<string, { readonly name: string; readonly operation: Json }> {
  const found = new Map<string, { name: string; operation: Json }>()
  for (const [path, item] of entriesOf(at(document, 'paths'))) {
    for (const method of ['get', 'put', 'post', 'delete', 'patch']) {
      const operation = at(item, method)
      if (operation === undefined) continue
      const key = `${method} ${path.replace(/\{[^}]*\}/g, '{}').replace(/\/+$/, '')}`.toLowerCase()
      const parameters = [...listOf(at(item, 'parameters')), ...listOf(at(operation, 'parameters'))]
      const whole = { ...Object.fromEntries(entriesOf(operation)), parameters }
      found.set(key, { name: `${method.toUpperCase()} ${path}`, operation: whole })
    }
  }
  return found
}

/** Path parameters are left out: their names are the server's own affair. */
function compareParameters(ours: Schema, theirs: Schema): Difference[] {
  const queriesOf = ({ root, part }: Schema): Map<string, Schema & { readonly required: boolean }> => {
    const parameters = listOf(at(part, 'parameters')).map((each) => resolve({ root, part: each }).part)
    const queries = parameters.filter((each) => at(each, 'in') === 'query')
    return new Map(
      queries.map((each) => [
        String(at(each, 'name')).toLowerCase(),
        { root, part: at(each, 'schema'), required: at(each, 'required') === true }
      ])
    )
  }
  const [mine, others] = [queriesOf(ours), queriesOf(theirs)]
  const changed = [...mine].flatMap(([name, schema]) => {
    const other = others.get(name)
    if (!other) return [{ kind: 'missing-member' as const, member: `query.${name}` }]
    return compareSchemas(schema, other, `query.${name}`, 'sent')
  })
  const added = [...others].filter(([name, { required }]) => required && !mine.has(name))
  return [...changed, ...added.map(([name]) => newMember(`query.${name}`))]
}

function compareSchemas(
  ours: Schema,
  theirs: Schema,
  member: string,
  direction: 'sent' | 'received',
  depth = 0
): Difference[] {
  const [mine, other] = [resolve(ours), resolve(theirs)]
  if (mine.part === undefined || other.part === undefined || depth > maxDepth) return []

  const shapes = [...listOf(at(mine.part, 'oneOf')), ...listOf(at(mine.part, 'anyOf'))]
  const alternatives = shapes.filter((shape) => at(shape, 'type') !== 'null')
  if (alternatives.length > 0) {
    const compared = alternatives.map((part) =>
      compareSchemas({ root: mine.root, part }, other, member, direction, depth + 1)
    )
    return compared.reduce((fewest, each) => (each.length < fewest.length ? each : fewest))
  }

  const [myType, otherType] = [typeOf(mine.part), typeOf(other.part)]
  if (myType === undefined || otherType === undefined) return []
  if (!fits(myType, otherType)) return [{ kind: 'other-type', member, ours: myType, theirs: otherType }]
  if (myType === 'array') {
    const items = (schema: Schema): Schema => ({ root: schema.root, part: at(schema.part, 'items') })
    return compareSchemas(items(mine), items(other), `${member}[]`, direction, depth + 1)
  }
  return myType === 'object' ? compareMembers(mine, other, member, direction, depth) : []
}

function compareMembers(
  ours: Schema,
  theirs: Schema,
  member: string,
  direction: 'sent' | 'received',
  depth: number
): Difference[] {
  const [mine, others] = [membersOf(ours), membersOf(theirs)]
  // A type without a list of members says nothing about them.
  if (others.size === 0) return []
  const changed = [...mine].flatMap(([name, { member: asWritten, ...schema }]) => {
    const other = others.get(name)
    const path = `${member}.${asWritten}`
    return other
      ? compareSchemas(schema, other, path, direction, depth + 1)
      : [{ kind: 'missing-member' as const, member: path }]
  })
  if (direction === 'received') return changed
  const added = [...others].filter(([name, { required }]) => required && !mine.has(name))
  return [...changed, ...added.map(([, other]) => newMember(`${member}.${other.member}`))]
}

function membersOf(schema: Schema): Map<string, Schema & { member: string; required: boolean }> {
  const { root, part } = schema
  const required = listOf(at(part, 'required'))
  const own = entriesOf(at(part, 'properties')).map(
    ([member, each]) =>
      [member.toLowerCase(), { root, part: each, member, required: required.includes(member) }] as const
  )
  const inherited = listOf(at(part, 'allOf')).flatMap((each) => [...membersOf(resolve({ root, part: each }))])
  return new Map([...inherited, ...own])
}

/** Follows `$ref`, also where a document wraps it into an `allOf` of one. */
function resolve({ root, part }: Schema, depth = 0): Schema {
  const wrapped = listOf(at(part, 'allOf'))
  const target = wrapped.length === 1 && at(part, 'properties') === undefined ? wrapped[0] : part
  const reference = at(target, '$ref')
  if (typeof reference !== 'string' || depth > maxDepth) return { root, part: target }
  const names = reference.replace(/^#\//, '').split('/')
  return resolve(
    { root, part: names.reduce<Json>((value, name) => at(value, unescape(name)), root) },
    depth + 1
  )
}

function typeOf(schema: Json): string | undefined {
  const type = at(schema, 'type')
  const named = listOf(type).find((each) => each !== 'null') ?? type
  if (typeof named === 'string') return named
  return at(schema, 'properties') === undefined && at(schema, 'allOf') === undefined ? undefined : 'object'
}

function fits(ours: string, theirs: string): boolean {
  return ours === theirs || (ours === 'number' && theirs === 'integer')
}

function requestSchema(operation: Json): Json {
  return contentSchema(at(operation, 'requestBody'))
}

function answerSchema(operation: Json): Json {
  const responses = at(operation, 'responses')
  return contentSchema(at(responses, '200') ?? at(responses, '201'))
}

/** Of several media types, which servers list for one and the same body, the first with a schema. */
function contentSchema(body: Json): Json {
  const contents = entriesOf(at(body, 'content')).filter(([type]) => /json|form-data/.test(type))
  return contents.map(([, content]) => at(content, 'schema')).find((schema) => schema !== undefined)
}

function newMember(member: string): Difference {
  return { kind: 'new-required-member', member }
}

function at(value: Json, name: string): Json {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as Record<string, Json>)[name]
}

function entriesOf(value: Json): [string, Json][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : []
}

/** A name within a JSON pointer (RFC 6901). */
function unescape(name: string): string {
  return name.replaceAll('~1', '/').replaceAll('~0', '~')
}
