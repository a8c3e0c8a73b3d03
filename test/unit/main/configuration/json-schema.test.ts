import { configurationJsonSchema, configurationSchemaText } from '@main/configuration/json-schema'
import { readConfiguration } from '@main/configuration/read-configuration'
import { settingsIn } from '@main/configuration/settings-tree'
import { stationSettings } from '@main/services/stored-settings'
import { configuration, wholeSettings } from '@shared/domain/configuration'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const node = z.looseObject({
  type: z.string().optional(),
  description: z.string().optional(),
  get properties() {
    return z.record(z.string(), node).optional()
  },
  get oneOf() {
    return z.array(node).optional()
  },
  get anyOf() {
    return z.array(node).optional()
  },
  get items() {
    return node.optional()
  }
})
type Node = z.output<typeof node>

const schema = node.parse(configurationJsonSchema())

/** Every member at any depth, with its path. */
function members(at: Node, path: readonly string[] = []): (readonly [string, string, Node])[] {
  const own = Object.entries(at.properties ?? {}).flatMap(([name, each]) => [
    [[...path, name].join('.'), name, each] as const,
    ...members(each, [...path, name])
  ])
  const inner = [...(at.oneOf ?? []), ...(at.anyOf ?? []), ...(at.items ? [at.items] : [])]
  return [...own, ...inner.flatMap((each) => members(each, path))]
}

describe('the schema of configurations', () => {
  it('is published as the program has it: run `npm run configuration:generate` after a change', () => {
    const path = new URL('../../../../resources/configuration.schema.json', import.meta.url)
    expect(readFileSync(path, 'utf8')).toBe(configurationSchemaText())
  })

  it('is what the example in the documentation is written by, which leaves no part of it out', () => {
    const document = readFileSync(
      new URL('../../../../docs/managed-configuration.md', import.meta.url),
      'utf8'
    )
    const example = /## Example\n\n```json\n([\s\S]*?)```/.exec(document)?.[1] ?? ''
    const read = readConfiguration(new Uint8Array(Buffer.from(example)), [])
    expect(read).toMatchObject({ kind: 'read', fields: [] })
    const named = read.kind === 'read' ? Object.keys(read.settings) : []
    const all = Object.keys(configuration.shape).filter((name) => name !== 'schemaVersion')
    expect(named.toSorted()).toEqual(all.toSorted())
  })

  it('says of each setting in words what it is', () => {
    const settings = settingsOf(schema)
    expect(settings.length).toBeGreaterThan(25)
    expect(settings.filter(([, { description = '' }]) => description.length < 10)).toEqual([])
  })

  /** SECURITY: files of this format are mailed around. */
  it('has no member for a secret', () => {
    const secret =
      /pass(word|phrase|wd)?|secret|token|credential|verifier|private|\bpin\b|\bkey\b|username|login/i
    const spoken = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
    const suspicious = members(schema).filter(([, name]) => secret.test(spoken(name)))
    // A public key, a switch, and how long a token lives.
    expect(suspicious.map(([path]) => path)).toEqual([
      'server.renewTokenAfterMinutes',
      'startAtLogin',
      'allowUnprotectedSecrets',
      'signaturePublicKey'
    ])
  })

  it('holds every setting of the station except what it only remembers', () => {
    const own = Object.keys(stationSettings.shape).filter((name) => !Object.hasOwn(configuration.shape, name))
    expect(own).toEqual(['usedConsentTexts'])
  })

  it('has a value for everything, so that any part of it is a configuration', () => {
    const { schemaVersion, ...settings } = configuration.parse({})
    expect(schemaVersion).toBe(1)
    expect(settingsIn(settings)).toContain('enrollmentPolicy.outbox.maxItems')
  })

  /** Or two right files could add up to a wrong one. */
  it('checks parts against each other only in what is set as a whole', () => {
    const checkedTogether = groupsWithChecks(configuration)
    expect(checkedTogether.filter((path) => !wholeSettings.includes(path))).toEqual([])
    expect(checkedTogether).toContain('verdictLimits')
  })
})

/** Settings as `settingsIn` counts them. */
function settingsOf(at: Node, path = ''): (readonly [string, Node])[] {
  return Object.entries(at.properties ?? {}).flatMap(([name, each]) => {
    const here = path === '' ? name : `${path}.${name}`
    const isGroup = each.properties !== undefined && !wholeSettings.includes(here)
    return isGroup ? settingsOf(each, here) : [[here, each] as const]
  })
}

function groupsWithChecks(type: z.core.$ZodType, path = ''): string[] {
  if (
    type instanceof z.ZodDefault ||
    type instanceof z.ZodPrefault ||
    type instanceof z.ZodOptional ||
    type instanceof z.ZodReadonly
  )
    return groupsWithChecks(type.def.innerType, path)
  if (!(type instanceof z.ZodObject)) return []
  const here = (type.def.checks?.length ?? 0) > 0 ? [path] : []
  const shape: Record<string, z.core.$ZodType> = type.shape
  return [
    ...here,
    ...Object.entries(shape).flatMap(([name, each]) =>
      groupsWithChecks(each, path === '' ? name : `${path}.${name}`)
    )
  ]
}
