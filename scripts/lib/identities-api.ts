import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** The parts of an OpenAPI document that the generator and its checks walk through. */
export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [name: string]: Json
}

export const documentPath = 'resources/identities.openapi.yaml'
export const methods = ['get', 'put', 'post', 'delete'] as const

/** @param root folder of the checkout */
export function readApiDocument(root: string): JsonObject {
  return objectAt(parse(readFileSync(join(root, documentPath), 'utf8')) as Json, documentPath)
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @param where names the place for whoever wrote the document */
export function objectAt(value: Json | undefined, where: string): JsonObject {
  if (isObject(value)) return value
  throw new Error(`${where} must be an object`)
}

export function stringAt(value: Json | undefined, where: string): string {
  if (typeof value === 'string') return value
  throw new Error(`${where} must be a string`)
}

export interface Operation {
  readonly where: string
  readonly path: string
  readonly method: (typeof methods)[number]
  readonly spec: JsonObject
}

/** All operations in the order of the document. */
export function operationsOf(document: JsonObject): Operation[] {
  const found: Operation[] = []
  for (const [path, item] of Object.entries(objectAt(document['paths'], 'paths'))) {
    for (const method of methods) {
      const spec = objectAt(item, path)[method]
      if (spec !== undefined)
        found.push({ where: `${method} ${path}`, path, method, spec: objectAt(spec, path) })
    }
  }
  return found
}
