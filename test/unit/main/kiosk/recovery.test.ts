import { afterCrash, pageCrashes } from '@main/kiosk/crash-limit'
import { afterGpuLoss, drawsInSoftware, gpuRecord } from '@main/kiosk/gpu-fallback'
import { recover, type Recovery, startRecovery } from '@main/kiosk/recovery'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const minute = 60_000

describe('the limit of crashes', () => {
  it('counts those of its time only', () => {
    const first = afterCrash([], 0)
    const second = afterCrash(first.crashedAt, minute)
    expect([first.isTooOften, second.isTooOften]).toEqual([false, false])
    expect(afterCrash(second.crashedAt, 2 * minute).isTooOften).toBe(true)
    expect(afterCrash(second.crashedAt, pageCrashes.withinMs + minute)).toEqual({
      crashedAt: [pageCrashes.withinMs + minute],
      isTooOften: false
    })
  })
  it('is reached also by a clock that was set back', () => {
    const { crashedAt } = afterCrash(afterCrash([], 50 * minute).crashedAt, 51 * minute)
    expect(afterCrash(crashedAt, 0).isTooOften).toBe(true)
  })
  it('keeps no more times than it needs', () => {
    let crashedAt: readonly number[] = []
    for (let at = 0; at < 1000; at += 1) crashedAt = afterCrash(crashedAt, at).crashedAt
    expect(crashedAt).toHaveLength(pageCrashes.most)
  })
})

describe('a page that fails', () => {
  const after = (...crashes: readonly [now: number, showedMaintenance: boolean][]) => {
    let recovery: Recovery = startRecovery
    return crashes.map(([now, showedMaintenance]) => {
      const { next, show } = recover(recovery, now, showedMaintenance)
      recovery = next
      return show
    })
  }

  it('is shown again, twice; then comes Maintenance', () => {
    expect(after([0, false], [1000, false], [2000, false])).toEqual(['station', 'station', 'maintenance'])
  })
  it('is shown again for as long as it fails seldom', () => {
    const seldom = Array.from({ length: 20 }, (_, index): [number, boolean] => [index * 6 * minute, false])
    expect(after(...seldom)).toEqual(Array.from(seldom, () => 'station'))
  })
  it('comes back to Maintenance at once when somebody tries again and it fails', () => {
    expect(after([0, false], [1, false], [2, false], [3, false])).toEqual([
      'station',
      'station',
      'maintenance',
      'maintenance'
    ])
  })
  it('is given up when Maintenance itself fails', () => {
    expect(after([0, true], [1, false])).toEqual(['nothing', 'nothing'])
  })
  it('is never loaded more than twice by itself within the time, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(pageCrashes.withinMs - 1), fc.boolean())), (crashes) => {
        const inOrder = crashes.toSorted(([a], [b]) => a - b)
        const shown = after(...inOrder)
        expect(shown.filter((show) => show === 'station').length).toBeLessThan(pageCrashes.most)
      })
    )
  })
})

describe('a graphics process that is lost', () => {
  const fresh = gpuRecord.parse({})

  it('is left to Chromium at first, and given up after too many, once', () => {
    const one = afterGpuLoss(fresh, 0, '1.0.0')
    const two = afterGpuLoss(one.record, 1000, '1.0.0')
    const three = afterGpuLoss(two.record, 2000, '1.0.0')
    expect([one, two, three].map(({ action }) => action)).toEqual(['go-on', 'go-on', 'start-again'])
    expect(drawsInSoftware(two.record, '1.0.0')).toBe(false)
    expect(drawsInSoftware(three.record, '1.0.0')).toBe(true)
    // In software it may be lost as often as it likes: there is nothing left to fall back to.
    expect(afterGpuLoss(three.record, 3000, '1.0.0')).toEqual({ record: three.record, action: 'go-on' })
  })
  it('gets another chance with a newer version', () => {
    expect(drawsInSoftware({ lostAt: [], softwareSince: '1.0.0' }, '1.0.1')).toBe(false)
  })
})
