import { createRouter } from '@main/ipc/router'
import { defaultPublicSettings } from '@shared/domain/station'
import { channels, maxMessageBytes } from '@shared/ipc/channels'
import type { Handlers } from '@shared/ipc/contract'
import { mayCall } from '@shared/ipc/roles'
import { ok } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { recordingLogger } from '../../../support/recording-logger'

const photo = Uint8Array.of(0xff, 0xd8, 0xff)

/** Handlers that must not be reached, except those a test names. */
function routerWith(handlers: Partial<Handlers>) {
  const logger = recordingLogger()
  const unreachable = Object.fromEntries(
    channels.map((channel) => [channel, () => Promise.reject(new Error(`${channel} was reached`))])
  ) as unknown as Handlers
  const open = () => Promise.resolve(ok())
  return { route: createRouter({ ...unreachable, ...handlers }, logger, open), logger }
}

describe('the IPC router', () => {
  it('answers a good call with what the service says', async () => {
    const { route } = routerWith({ 'people:identify': () => Promise.resolve(ok({ outcome: 'no-face' })) })
    const answer = await route({ role: 'desk', channel: 'people:identify', input: { probe: photo } })
    expect(answer).toEqual({ ok: true, value: { outcome: 'no-face' } })
  })

  it.each(channels)('refuses a foreign sender on %s', async (channel) => {
    const { route, logger } = routerWith({})
    const answer = await route({ role: undefined, channel, input: undefined })
    expect(answer).toMatchObject({ ok: false, error: { code: 'ipc/forbidden' } })
    expect(logger.events).toContain('ipc-refused')
  })

  it.each(channels.filter((channel) => !mayCall('visitor', channel)))(
    'refuses the page of the visitor on %s, whatever comes with it',
    async (channel) => {
      const { route, logger } = routerWith({})
      for (const input of [undefined, {}, { personId: 'p' }]) {
        const answer = await route({ role: 'visitor', channel, input })
        expect(answer).toMatchObject({ ok: false, error: { code: 'ipc/forbidden' } })
      }
      expect(logger.events).toEqual(['ipc-refused', 'ipc-refused', 'ipc-refused'])
    }
  )

  it.each(channels)('refuses a payload of the wrong shape on %s', async (channel) => {
    const { route } = routerWith({})
    const answer = await route({ role: 'desk', channel, input: { surprise: 1 } })
    expect(answer).toMatchObject({ ok: false, error: { code: 'ipc/bad-request' } })
  })

  it.each(['people:delete', '__proto__', 'constructor', 7, null, undefined, ['people:identify']])(
    'refuses the unknown channel %j',
    async (channel) => {
      const { route } = routerWith({})
      const answer = await route({ role: 'desk', channel, input: undefined })
      expect(answer).toMatchObject({ ok: false, error: { code: 'ipc/bad-request' } })
    }
  )

  it('refuses a message over the size limit before its schema is tried', async () => {
    const { route } = routerWith({})
    const probe = new Uint8Array(maxMessageBytes + 1)
    const answer = await route({ role: 'desk', channel: 'people:identify', input: { probe } })
    expect(answer).toMatchObject({ ok: false, error: { code: 'ipc/too-large' } })
  })

  it('turns an exception of a service into a code and keeps its message to itself', async () => {
    const { route, logger } = routerWith({
      'people:identify': () => Promise.reject(new Error('Anna Berg is not a number'))
    })
    const answer = await route({ role: 'desk', channel: 'people:identify', input: { probe: photo } })
    expect(answer).toEqual({ ok: false, error: { code: 'ipc/internal', retryable: false } })
    expect(JSON.stringify(logger.lines)).not.toContain('Anna')
  })

  it('never lets a member through that the contract does not name', async () => {
    const leaking = { ...defaultPublicSettings, password: 'hunter2' }
    const { route } = routerWith({ 'settings:read-public': () => Promise.resolve(ok(leaking)) })
    const answer = await route({ role: 'desk', channel: 'settings:read-public', input: undefined })
    expect(answer).toEqual({ ok: true, value: defaultPublicSettings })
  })

  it('does not quote a refused payload in the log', async () => {
    const { route, logger } = routerWith({})
    const input = { enrollmentId: 'not-a-uuid', name: { firstName: 'Anna', lastName: '' } }
    await route({ role: 'desk', channel: 'enrollments:submit', input })
    expect(JSON.stringify(logger.lines)).toContain('name.lastName')
    expect(JSON.stringify(logger.lines)).not.toMatch(/Anna|not-a-uuid/)
  })
})
