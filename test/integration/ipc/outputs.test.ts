import { createRouter } from '@main/ipc/router'
import { outgoingEvents } from '@main/ipc/outgoing'
import { type AppError } from '@shared/errors'
import { type Channel, channels, type EventName, events } from '@shared/ipc/channels'
import { contract, eventPayloads, type Handlers, type Publish } from '@shared/ipc/contract'
import { err, ok } from '@shared/result'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { $ZodType, $ZodTypes } from 'zod/v4/core'
import { hasLeak, leak, plantMembers } from '../../support/plant-members'
import { recordingLogger } from '../../support/recording-logger'
import { valuesOf } from '../../support/schema-arbitrary'

const tries = 12
const letThrough = () => Promise.resolve(ok())

/** A router whose services answer what the test says. */
function routerThatAnswers(answer: () => unknown) {
  const logger = recordingLogger()
  const handlers = Object.fromEntries(channels.map((channel) => [channel, () => Promise.resolve(answer())]))
  return { route: createRouter(handlers as unknown as Handlers, logger, letThrough), logger }
}

const samples = (schema: $ZodType): unknown[] =>
  fc.sample(valuesOf(schema), { numRuns: tries, seed: 7 }).filter((value) => {
    const parsed = (schema as $ZodTypes & { safeParse(value: unknown): { success: boolean } }).safeParse(
      value
    )
    return parsed.success
  })

const rightInput = (channel: Channel): unknown => samples(contract[channel].input)[0]

describe('what a service hands out', () => {
  it.each(channels)('crosses on %s without a member that the contract does not name', async (channel) => {
    const values = samples(contract[channel].output)
    expect(values.length).toBeGreaterThan(0)
    for (const value of values) {
      const planted = plantMembers(value)
      const { route, logger } = routerThatAnswers(() => ok(planted))
      const answer = await route({ role: 'desk', channel, input: rightInput(channel) })
      expect(hasLeak(structuredClone(answer))).toBe(false)
      // A strict schema refuses where another one leaves away; neither may quote.
      if (!answer.ok) expect(answer.error).toEqual({ code: 'ipc/internal', retryable: false })
      expect(JSON.stringify(logger.lines)).not.toContain(leak)
    }
  })

  it.each(channels)('crosses on %s whole, where it is right', async (channel) => {
    for (const value of samples(contract[channel].output)) {
      const { route } = routerThatAnswers(() => ok(value))
      const answer = await route({ role: 'desk', channel, input: rightInput(channel) })
      expect(answer).toEqual({ ok: true, value: contract[channel].output.parse(value) })
    }
  })

  it('is refused when it is something else', async () => {
    for (const channel of channels) {
      const { route } = routerThatAnswers(() => ok(Symbol(leak)))
      const answer = await route({ role: 'desk', channel, input: rightInput(channel) })
      expect(answer, channel).toEqual(err({ code: 'ipc/internal', retryable: false }))
    }
  })

  it('crosses as an error with the known members alone', async () => {
    const error: AppError = {
      code: 'identities/forbidden',
      retryable: false,
      detail: '403',
      permissions: [{ category: 'People', name: 'Read' }],
      retryAfterMs: 5
    }
    const { route } = routerThatAnswers(() => err(plantMembers(error)))
    const answer = await route({ role: 'desk', channel: 'people:read', input: { personId: 'p' } })
    expect(answer).toEqual(err(error))
    const { route: unknown } = routerThatAnswers(() => err({ code: leak, retryable: false }))
    expect(await unknown({ role: 'desk', channel: 'people:read', input: { personId: 'p' } })).toMatchObject({
      error: { code: 'ipc/internal' }
    })
  })
})

describe('what a service tells unasked', () => {
  const heard = (): { readonly publish: Publish; readonly sent: unknown[]; readonly lines: () => string } => {
    const sent: unknown[] = []
    const logger = recordingLogger()
    const publish = outgoingEvents((_event, payload) => sent.push(payload), logger)
    return { publish, sent, lines: () => JSON.stringify(logger.lines) }
  }

  it.each(events)('crosses as %s without a member that the contract does not name', (event) => {
    for (const value of samples(eventPayloads[event])) {
      const { publish, sent, lines } = heard()
      publish(event, plantMembers(value) as never)
      expect(sent.filter(hasLeak)).toEqual([])
      if (sent.length === 0) expect(lines()).toContain('event-not-sent')
      expect(lines()).not.toContain(leak)
    }
  })

  it.each(events)('crosses as %s whole, where it is right', (event) => {
    for (const value of samples(eventPayloads[event])) {
      const { publish, sent } = heard()
      publish(event, value as never)
      expect(sent).toEqual([eventPayloads[event].parse(value)])
    }
  })
})

describe('the schemas of answers and events', () => {
  const all: readonly (readonly [Channel | EventName, $ZodType])[] = [
    ...channels.map((channel) => [channel, contract[channel].output] as const),
    ...events.map((event) => [event, eventPayloads[event]] as const)
  ]

  it.each(all)('names every member of %s', (_, schema) => {
    expect(looseParts(schema)).toEqual([])
  })
})

/** Places of a schema that let through what it does not name. */
function looseParts(schema: $ZodType, place = ''): string[] {
  const { def } = (schema as $ZodTypes)._zod
  switch (def.type) {
    case 'any':
    case 'unknown':
    case 'map':
    case 'set':
    case 'transform':
    case 'pipe':
      return [`${place}: ${def.type}`]
    case 'object': {
      const isOpen = def.catchall !== undefined && (def.catchall as $ZodTypes)._zod.def.type !== 'never'
      const members = Object.entries(def.shape).flatMap(([name, part]) =>
        looseParts(part, `${place}.${name}`)
      )
      return isOpen ? [`${place}: other members`, ...members] : members
    }
    case 'record': {
      const isClosed = ['enum', 'literal'].includes((def.keyType as $ZodTypes)._zod.def.type)
      return [...(isClosed ? [] : [`${place}: any names`]), ...looseParts(def.valueType, `${place}.*`)]
    }
    case 'array':
      return looseParts(def.element, `${place}[]`)
    case 'union':
      return def.options.flatMap((option, index) => looseParts(option, `${place}|${String(index)}`))
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return looseParts(def.innerType, place)
    case 'custom': {
      // Bytes, or words that the check knows; an object of any shape must not pass.
      const check = schema as $ZodType & { safeParse(value: unknown): { success: boolean } }
      return check.safeParse({ leak }).success ? [`${place}: custom`] : []
    }
    default:
      return []
  }
}
