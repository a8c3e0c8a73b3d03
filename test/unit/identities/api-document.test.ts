import { createClient } from '@hey-api/openapi-ts'
import { fileURLToPath } from 'node:url'
import { identitiesOperations } from '@shared/identities/generated/operations.gen'
import { describe, expect, it } from 'vitest'
import { permissions } from '@sandbox/permissions'
import { unmarkedParts } from '../../../scripts/lib/api-marks'
import {
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  operationsOf,
  readApiDocument,
  stringAt
} from '../../../scripts/lib/identities-api'
import { documentedOperations } from './documented-operations'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const document = readApiDocument(root)

/** Everything that is said with this key, anywhere in the document. */
function* everyValueOf(key: string, part: Json = document): Generator<Json> {
  if (Array.isArray(part)) for (const element of part) yield* everyValueOf(key, element)
  if (!isObject(part)) return
  for (const [name, value] of Object.entries(part)) {
    if (name === key) yield value
    yield* everyValueOf(key, value)
  }
}

/** Follows a pointer such as `#/components/schemas/Tag`. */
function resolve(pointer: string): Json | undefined {
  return pointer
    .slice(2)
    .split('/')
    .reduce<Json | undefined>((part, name) => (isObject(part) ? part[name] : undefined), document)
}

/** A parameter, looked up if it is a shared one. */
function parameter(part: Json): JsonObject {
  const own = objectAt(part, 'parameter')
  return typeof own['$ref'] === 'string' ? objectAt(resolve(own['$ref']), own['$ref']) : own
}

function parse(input: JsonObject): Promise<unknown> {
  return createClient({
    input,
    output: { path: 'never-written', tsConfigPath: null },
    dryRun: true,
    logs: { level: 'silent', file: false },
    plugins: ['@hey-api/typescript']
  })
}

describe('the API document', () => {
  it('is an OpenAPI 3.1 document that the generator understands', async () => {
    expect(document['openapi']).toBe('3.1.0')
    await expect(parse(structuredClone(document))).resolves.toHaveLength(1)
  })

  it('refers only to parts that exist', () => {
    const pointers = [...everyValueOf('$ref')].map(String)
    expect(pointers.length).toBeGreaterThan(100)
    expect(pointers.filter((pointer) => resolve(pointer) === undefined)).toEqual([])
  })

  it('uses every part that it names', () => {
    const used = new Set([...everyValueOf('$ref')].map(String))
    const named = ['parameters', 'responses', 'schemas'].flatMap((kind) =>
      Object.keys(objectAt(resolve(`#/components/${kind}`), kind)).map(
        (name) => `#/components/${kind}/${name}`
      )
    )
    expect(named.filter((pointer) => !used.has(pointer))).toEqual([])
  })

  it('declares exactly the parameters that a path holds', () => {
    for (const { path, spec, where } of operationsOf(document)) {
      const shared = objectAt(resolve(`#/paths`), 'paths')[path]
      const lists = [objectAt(shared ?? null, path)['parameters'], spec['parameters']]
      const inPath = lists
        .flatMap((list) => (Array.isArray(list) ? list.map(parameter) : []))
        .filter((each) => each['in'] === 'path')
      const held = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(inPath.map((each) => each['name']).sort(), where).toEqual(held.sort())
      expect(
        inPath.every((each) => each['required'] === true),
        where
      ).toBe(true)
    }
  })

  it('gives every operation an answer, a summary and a known group', () => {
    const groups = [...(Array.isArray(document['tags']) ? document['tags'] : [])].map(
      (tag) => objectAt(tag, 'tag')['name']
    )
    for (const { spec, where } of operationsOf(document)) {
      const statuses = Object.keys(objectAt(spec['responses'], where))
      expect(
        statuses.some((status) => status.startsWith('2')),
        where
      ).toBe(true)
      expect(spec['summary'], where).toEqual(expect.any(String))
      expect(
        (Array.isArray(spec['tags']) ? spec['tags'] : []).every((tag) => groups.includes(tag)),
        where
      ).toBe(true)
    }
  })
})

describe('the marks', () => {
  it('are on every part', () => {
    expect(unmarkedParts(document)).toEqual([])
  })

  it.each([
    ['a member', 'components/schemas/Tag/properties/tagName'],
    ['a schema', 'components/schemas/EdgePerson'],
    ['a shared response', 'components/responses/Token'],
    ['a shared parameter', 'components/parameters/Take']
  ])('are missed on %s', (_, where) => {
    const copy = structuredClone(document)
    const part = where.split('/').reduce<JsonObject>((each, name) => objectAt(each[name], where), copy)
    delete part['x-mark']
    expect(unmarkedParts(copy)).toEqual([where])
  })

  it('are missed on an operation, its parameters, its body and its answers', () => {
    const copy = structuredClone(document)
    const paths = objectAt(copy['paths'], 'paths')
    const enroll = objectAt(objectAt(paths['/api/v1/faces/faceEnroll'], 'path')['post'], 'post')
    const responses = objectAt(enroll['responses'], 'responses')
    const [first] = Array.isArray(enroll['parameters']) ? enroll['parameters'] : []
    const parts = [enroll, first, enroll['requestBody'], responses['200'], responses['401']]
    for (const part of parts) delete objectAt(part, 'part')['x-mark']
    expect(unmarkedParts(copy)).toHaveLength(parts.length)
  })

  it('leave the questions open that the vendor leaves open', () => {
    const open = JSON.stringify([...everyValueOf('x-open')])
    for (const question of [
      'token lives',
      'already',
      'duplicate',
      'pixels',
      'format is documented nowhere'
    ]) {
      expect(open).toContain(question)
    }
  })
})

describe('the operations', () => {
  it('are those of the vendor documentation, no more and no less', () => {
    const inDocument = operationsOf(document).map(({ method, path, spec }) => {
      return `${stringAt(spec['operationId'], path)} ${method.toUpperCase()} ${path}`
    })
    const documented = documentedOperations.map(([id, method, path]) => `${id} ${method} ${path}`)
    expect(inDocument.sort()).toEqual(documented.sort())
  })

  it.each(documentedOperations)(
    '%s %s %s asks for the documented permission',
    (id, _method, _path, expected) => {
      const { permission } = identitiesOperations[id]
      expect(typeof permission === 'string' ? [permission] : [...permission]).toEqual(expected)
    }
  )

  it('know every permission of the sandbox by the same name', () => {
    const named = Object.values(identitiesOperations).flatMap(({ permission }): readonly string[] =>
      typeof permission === 'string' ? [] : permission
    )
    expect(Object.values(permissions).filter((permission) => !named.includes(permission))).toEqual([])
  })

  it('stand in the generated table as they do in the document', () => {
    const permissionOf = (part: Json | undefined): Json => {
      if (typeof part === 'string') return part
      return (Array.isArray(part) ? part : [part ?? null]).map((each) => {
        const { category, name } = objectAt(each, 'permission')
        return `${stringAt(category, 'category')}/${stringAt(name, 'name')}`
      })
    }
    const expected = operationsOf(document).map(({ method, path, spec }) => [
      stringAt(spec['operationId'], path),
      {
        method,
        path: path.slice(1),
        permission: permissionOf(spec['x-permission']),
        idempotent: spec['x-idempotent']
      }
    ])
    expect(Object.entries(identitiesOperations)).toEqual(expected)
  })

  it('may be repeated only where a repetition changes nothing', () => {
    for (const [id, { method, idempotent }] of Object.entries(identitiesOperations)) {
      if (method === 'get') expect(idempotent, id).toBe(true)
      if (/^(upsert|enroll|publish|create|upload)/.test(id)) expect(idempotent, id).toBe(false)
    }
  })
})
