import { expect, it, vi } from 'vitest'
import { testStation } from '../../support/test-station'

it('looks at the server as soon as the computer wakes, without waiting for its turn', async () => {
  let asked = 0
  const access = { baseUrl: 'https://identities.example.com', username: 'desk', password: 'secret' }
  const station = testStation(access, {
    fetch: () => {
      asked += 1
      return Promise.reject(new TypeError('fetch failed'))
    }
  })
  station.start()
  await vi.waitFor(async () =>
    expect(await station.call('station:read-connection')).toEqual({ ok: true, value: 'unreachable' })
  )
  const before = asked
  // The clock of this station stands still.
  station.wake()
  await vi.waitFor(() => expect(asked).toBeGreaterThan(before))
  await station.stop()
})
