import { z } from 'zod'
import { type Part, resolve } from './api-document'

/** One of each kind, so that something breaks every rule that the document has. */
const candidates: readonly unknown[] = [
  null,
  5,
  1.5,
  true,
  '',
  'x',
  '***',
  'yesterday',
  '2026-01-02T03:04:05+01:00',
  'x'.repeat(101),
  [],
  {}
]
const queryCandidates = ['', 'x', '1.5', '-1', '5', 'TRUE', 'x'.repeat(101)]

/** JSON values that the document forbids for a member. */
export const wrongValues = (schema: Part): unknown[] => candidates.filter((value) => !allows(schema, value))

/** Texts that the document forbids for a parameter of the query, or of the path: there is no empty one. */
export function wrongTexts(schema: Part, where: 'path' | 'query'): string[] {
  const texts = where === 'query' ? queryCandidates : queryCandidates.filter((text) => text !== '')
  return texts.filter((text) => !allows(schema, valueOf(schema, text)))
}

/** The value that a text in an address stands for. */
function valueOf(schema: Part, text: string): unknown {
  if (schema['type'] === 'integer' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  return schema['type'] === 'boolean' && /^(true|false)$/.test(text) ? text === 'true' : text
}

/** As much of JSON Schema as the document uses, read without the schemas that the sandbox itself reads. */
function allows(schema: Part, value: unknown): boolean {
  const { anyOf, type, pattern, format, minLength = 0, maxLength = Infinity, minimum = -Infinity } = schema
  if (Array.isArray(anyOf)) return anyOf.some((part) => allows(resolve(part), value))
  if (type !== undefined && ![type].flat().some((each) => isOfType(each, value))) return false
  if (typeof value === 'number') return value >= Number(minimum)
  if (typeof value !== 'string') return true
  return (
    value.length >= Number(minLength) &&
    value.length <= Number(maxLength) &&
    (typeof pattern !== 'string' || new RegExp(pattern).test(value)) &&
    (format !== 'date-time' || z.iso.datetime({ offset: true, local: true }).safeParse(value).success) &&
    (format !== 'date' || z.iso.date().safeParse(value).success) &&
    (schema['contentEncoding'] !== 'base64' || z.base64().safeParse(value).success)
  )
}

function isOfType(type: unknown, value: unknown): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  return typeof value === type
}
