import { betweenLooksMs, decideUpdate, firstLookMs, type StationMoment } from '@main/updates/update-policy'
import { describe, expect, it } from 'vitest'

const settings = { updateSource: '/srv/enroll-station', signaturePublicKey: 'a key' }
const moment = (changes: Partial<StationMoment> = {}): StationMoment => ({
  now: 1_000_000,
  startedAt: 1_000_000,
  lastLook: undefined,
  isReady: false,
  ...changes
})

describe('whether to look for a newer version', () => {
  it('is never, while the settings name no place', () => {
    const years = moment({ now: 1e13 })
    expect(decideUpdate({ ...settings, updateSource: '' }, years)).toEqual({ kind: 'never' })
  })

  it('is refused without the key of the site', () => {
    expect(decideUpdate({ ...settings, signaturePublicKey: '' }, moment({ now: 1e13 }))).toEqual({
      kind: 'refuse',
      code: 'updates/no-key'
    })
  })

  it('waits until the start is long over', () => {
    expect(decideUpdate(settings, moment())).toEqual({ kind: 'wait', milliseconds: firstLookMs })
    expect(decideUpdate(settings, moment({ now: 1_000_000 + firstLookMs }))).toEqual({ kind: 'look' })
  })

  it('is once a day after that', () => {
    const looked = moment({ lastLook: 2_000_000, now: 2_000_000 + betweenLooksMs - 1 })
    expect(decideUpdate(settings, looked)).toEqual({ kind: 'wait', milliseconds: 1 })
    expect(decideUpdate(settings, { ...looked, now: looked.now + 1 })).toEqual({ kind: 'look' })
  })

  it('is over once a newer version waits for the end of the station', () => {
    expect(decideUpdate(settings, moment({ now: 1e13, isReady: true }))).toEqual({ kind: 'never' })
  })
})
