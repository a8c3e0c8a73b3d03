import { testStation } from '../../support/test-station'
import { channels, events } from '@shared/ipc/channels'
import { hears, mayCall } from '@shared/ipc/roles'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('the page of the visitor', () => {
  it('may read what it shows and say that it failed, and nothing else', () => {
    expect(channels.filter((channel) => mayCall('visitor', channel))).toEqual([
      'station:report-problem',
      'visitor:read'
    ])
    expect(events.filter((event) => hears('visitor', event))).toEqual(['visitor:changed'])
  })

  it('shares no event with the desk', () => {
    expect(events.filter((event) => hears('desk', event) && hears('visitor', event))).toEqual([])
    expect(events.filter((event) => !hears('desk', event) && !hears('visitor', event))).toEqual([])
  })

  // SECURITY: over the real router and services, whatever it says.
  it('gets a typed refusal for every other call, whatever comes with it', async () => {
    const station = testStation({ baseUrl: 'http://127.0.0.1:9', username: 'u', password: 'p' })
    const others = channels.filter((channel) => !mayCall('visitor', channel))
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...others), fc.string(), fc.anything()),
        fc.anything(),
        async (channel, input) => {
          fc.pre(channel !== 'visitor:read' && channel !== 'station:report-problem')
          const answer = await station.route({ role: 'visitor', channel, input })
          return !answer.ok && ['ipc/forbidden', 'ipc/bad-request'].includes(answer.error.code)
        }
      ),
      { numRuns: 500 }
    )
    for (const channel of others) {
      const answer = await station.route({ role: 'visitor', channel, input: undefined })
      expect(answer, channel).toMatchObject({ ok: false, error: { code: 'ipc/forbidden' } })
    }
    expect(station.events).toEqual([])
    await station.stop()
  })
})
