import { describe, expect, it } from 'vitest'
import { memoryFile } from '../../support/memory-file'
import { testStation } from '../../support/test-station'

const access = { baseUrl: 'http://127.0.0.1:9', username: 'training', password: 'x' }

describe('the PIN over the bridge', () => {
  it('is chosen once, changed by who knows it, and told to nobody', async () => {
    const pinFile = memoryFile()
    const station = testStation(access, { pinFile })
    expect(await station.call('settings:pin-state')).toEqual({ ok: true, value: { isSet: false } })
    expect(await station.call('settings:set-pin', { pin: '1234' })).toMatchObject({
      error: { code: 'secrets/weak-pin' }
    })
    expect(await station.call('settings:set-pin', { pin: '4711' })).toMatchObject({ ok: true })
    expect(await station.call('settings:pin-state')).toEqual({ ok: true, value: { isSet: true } })
    expect(await station.call('settings:set-pin', { pin: '9052' })).toMatchObject({
      error: { code: 'outbox/wrong-pin' }
    })
    expect(await station.call('settings:set-pin', { pin: '9052', currentPin: '4711' })).toMatchObject({
      ok: true
    })
    expect(JSON.stringify([station.events, station.logger.lines])).not.toMatch(/4711|9052|1234/)
    await station.stop()
    const again = testStation(access, { pinFile })
    // Another key of the sealing box: the file is there and cannot be opened, which is not "no PIN".
    expect(await again.call('settings:pin-state')).toMatchObject({ error: { code: 'secrets/unreadable' } })
    await again.stop()
  })
})
