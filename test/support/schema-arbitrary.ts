import { components } from '@shared/face/quality/components'
import fc from 'fast-check'
import { z } from 'zod'
import type { $ZodCheckDef, $ZodStringFormatDef, $ZodType, $ZodTypes } from 'zod/v4/core'
import { nastyTexts } from './hostile-values'
import { tinyJpeg } from './tiny-jpeg'

/** Few, so that one message names what another has made. */
const uuids = [
  '5f0c1a52-0f6b-4b7e-9a43-2f6d1c9be001',
  '5f0c1a52-0f6b-4b7e-9a43-2f6d1c9be002',
  '5f0c1a52-0f6b-4b7e-9a43-2f6d1c9be003'
] as const
const plainTexts = ['Anna', 'Berg', '2468', '13579', 'correct horse battery', 'http://127.0.0.1:9'] as const
const pdf = new TextEncoder().encode('%PDF-1.4\n%%EOF\n')
const bytes = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(tinyJpeg, pdf) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }) }
)

/**
 * Values that a schema accepts. Text holds what has broken programs before, as far as the schema lets it.
 */
export function valuesOf(schema: $ZodType): fc.Arbitrary<unknown> {
  const { def } = (schema as $ZodTypes)._zod
  switch (def.type) {
    case 'void':
    case 'undefined':
      return fc.constant(undefined)
    case 'boolean':
      return fc.boolean()
    case 'literal':
      return fc.constantFrom(...def.values)
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'number':
      return numbers(schema, checksOf(schema))
    case 'string':
      return texts(schema, checksOf(schema))
    case 'array': {
      const { least = 0, most = 4 } = sizes(checksOf(schema))
      const lists = fc.array(valuesOf(def.element), {
        minLength: least,
        maxLength: Math.min(most, least + 3)
      })
      return hasOwnRule(schema) ? lists.map((list) => (accepts(schema, list) ? list : [])) : lists
    }
    case 'object': {
      const shape = Object.entries(def.shape)
      const always = shape.filter(([, part]) => !isOptional(part)).map(([name]) => name)
      const values = Object.fromEntries(shape.map(([name, part]) => [name, valuesOf(part)]))
      const objects = fc.record(values, { requiredKeys: always, noNullPrototype: true })
      return hasOwnRule(schema) ? objects.filter((value) => accepts(schema, value)) : objects
    }
    case 'record':
      return fc.record(
        Object.fromEntries(namesOf(def.keyType).map((name) => [name, valuesOf(def.valueType)])),
        { noNullPrototype: true }
      )
    case 'union':
      return fc.oneof(...def.options.map(valuesOf))
    case 'optional':
    case 'default':
    case 'prefault':
    case 'readonly':
      return valuesOf(def.innerType)
    case 'custom':
      return accepts(schema, pdf) ? bytes : fc.constantFrom(...Object.keys(components))
    default:
      throw new Error(`A kind of schema that no call had before: ${def.type}`)
  }
}

const isOptional = (part: $ZodType): boolean =>
  ['optional', 'default', 'prefault'].includes((part as $ZodTypes)._zod.def.type)

const namesOf = (keys: $ZodType): string[] => {
  const { def } = (keys as $ZodTypes)._zod
  return def.type === 'enum' ? Object.values(def.entries).map(String) : []
}

/** A rule about all its members together. Half of what is made by chance keeps those that there are. */
const hasOwnRule = (schema: $ZodType): boolean =>
  (schema._zod.def.checks ?? []).some((check) => check._zod.def.check === 'custom')

const accepts = (schema: $ZodType, value: unknown): boolean => z.safeParse(schema, value).success

/** A check, or the schema itself where the check is a part of its kind (`z.uuid()`). */
type Check = $ZodCheckDef & Partial<Omit<$ZodStringFormatDef, 'type' | 'check' | 'abort' | 'error'>>

function checksOf(schema: $ZodType): readonly Check[] {
  const { def } = schema._zod
  return [def as unknown as Check, ...(def.checks ?? []).map((check) => check._zod.def as Check)]
}

function sizes(checks: readonly Check[]): { readonly least?: number; readonly most?: number } {
  const found: Record<string, number> = {}
  for (const check of checks) {
    if ('minimum' in check) found['least'] = Number(check.minimum)
    if ('maximum' in check) found['most'] = Number(check.maximum)
  }
  return found
}

function numbers(schema: $ZodType, checks: readonly Check[]): fc.Arbitrary<number> {
  let [min, max] = [-1000, 1_000_000]
  for (const check of checks) {
    if (check.check === 'greater_than' && 'value' in check) min = Number(check.value)
    if (check.check === 'less_than' && 'value' in check) max = Number(check.value)
  }
  const edges = fc.constantFrom(min, max, 0, 1, -0, 1.5, Number.MAX_SAFE_INTEGER, Number.MIN_VALUE)
  const inside =
    max - min > 2
      ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
      : fc.double({ min, max, noNaN: true })
  return fc.oneof(inside, edges).map((value) => (accepts(schema, value) ? value : min))
}

function texts(schema: $ZodType, checks: readonly Check[]): fc.Arbitrary<string> {
  const { least = 0, most = 300 } = sizes(checks)
  const free = fc.oneof(
    fc.constantFrom(...nastyTexts),
    fc.constantFrom(...plainTexts),
    fc.string({ unit: 'binary', minLength: least, maxLength: Math.min(most, 30) }),
    fc.constant('x'.repeat(Math.min(most, 10_000)))
  )
  const fallback = 'Anna, and more of it to be long enough'.slice(0, Math.max(4, Math.min(most, least + 4)))
  const wanted = formed(checks) ?? free
  return wanted.map((text) => (accepts(schema, text) ? text : fallback))
}

/** Text of a known form. */
function formed(checks: readonly Check[]): fc.Arbitrary<string> | undefined {
  for (const { format, pattern } of checks) {
    if (format === 'uuid') return fc.constantFrom(...uuids)
    if (format === 'url') return fc.webUrl()
    if (format === 'base64') return fc.base64String()
    if (format === 'datetime') {
      const from = { min: new Date('1600-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }
      return fc.date(from).map((date) => date.toISOString())
    }
    if (format === 'regex' && pattern) return fc.stringMatching(pattern)
  }
  return undefined
}
