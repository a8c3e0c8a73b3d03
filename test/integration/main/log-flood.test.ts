import { expect, it } from 'vitest'
import { testStation } from '../../support/test-station'

const access = { baseUrl: 'http://127.0.0.1:9', username: 'training', password: 'x' }

it('a page that is refused again and again does not fill the log', async () => {
  const station = testStation(access, { logLinesAMinute: 3 })
  for (let call = 0; call < 50; call += 1)
    await station.route({ role: undefined, channel: 'settings:pin-state', input: undefined })
  await station.stop()
  expect(station.logger.events.filter((event) => event === 'ipc-refused')).toHaveLength(3)
  expect(station.logger.events).toContain('log-lines-left-out')
})
