import {
  fullBucket,
  identifyRate,
  LimitedIdentification,
  takeToken,
  type TokenBucket
} from '@main/services/identify-rate'
import { ok } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { manualClock } from '../../../support/manual-clock'

const { burst, refillMs } = identifyRate

/** @returns how many of the tries at these times got a token */
function taken(times: readonly number[]): number {
  let bucket: TokenBucket = fullBucket(0)
  return times.filter((now) => {
    const answer = takeToken(bucket, now)
    bucket = answer.bucket
    return answer.waitMs === undefined
  }).length
}

const every = (ms: number, count: number): number[] => Array.from({ length: count }, (_, index) => index * ms)

describe('the token bucket', () => {
  it('lets a group through at once, and no more than that', () => {
    expect(taken(every(0, burst + 5))).toBe(burst)
  })

  it('never stops a queue of people, an hour long', () => {
    expect(taken(every(refillMs, 1800))).toBe(1800)
  })

  it('lets through of a flood what it says, however it is tried', () => {
    const hour = 3_600_000
    for (const pause of [1, 10, 333]) {
      const passed = taken(every(pause, Math.floor(60_000 / pause)))
      expect(passed).toBeLessThanOrEqual(burst + 60_000 / refillMs)
      expect(passed).toBeGreaterThanOrEqual(burst + 60_000 / refillMs - 1)
    }
    expect(taken([...every(0, burst), hour, hour, hour])).toBe(burst + 3)
  })

  it('says exactly how long to wait', () => {
    const { bucket, waitMs } = takeToken({ tokens: 0.25, at: 1000 }, 1000)
    expect(waitMs).toBe(0.75 * refillMs)
    expect(takeToken(bucket, 1000 + 0.75 * refillMs - 1).waitMs).toBe(1)
    expect(takeToken(bucket, 1000 + 0.75 * refillMs).waitMs).toBeUndefined()
  })

  it('gives and takes nothing when the clock is set back', () => {
    const { bucket } = takeToken({ tokens: 2, at: 10_000 }, 500)
    expect(bucket).toEqual({ tokens: 1, at: 500 })
  })
})

describe('identification for the window', () => {
  it('is refused with the time to wait, without a word to the server, and goes on after it', async () => {
    let asked = 0
    const clock = manualClock()
    const identify = () => {
      asked += 1
      return Promise.resolve(ok({ outcome: 'not-enrolled' as const }))
    }
    const limited = new LimitedIdentification({ identify }, clock)
    const probe = { probe: new Uint8Array([1]) }
    for (const _ of every(0, burst)) expect(await limited.identify(probe)).toMatchObject({ ok: true })

    const refused = await limited.identify(probe)
    expect(refused).toEqual({
      ok: false,
      error: { code: 'identify/too-many', retryable: true, retryAfterMs: refillMs }
    })
    expect(asked).toBe(burst)
    clock.advance(refillMs)
    expect(await limited.identify(probe)).toMatchObject({ ok: true })
    expect(asked).toBe(burst + 1)
  })
})
