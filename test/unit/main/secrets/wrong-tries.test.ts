import { noTries, oneMoreTry, waitBeforeTry } from '@main/secrets/wrong-tries'
import { describe, expect, it } from 'vitest'

const wrong = (count: number) => ({ count, lastAt: 1_000_000 })

describe('the wait after wrong tries', () => {
  it('is none for three of them, then doubles up to a quarter of an hour', () => {
    const waits = [0, 1, 2, 3, 4, 5, 8, 9, 10, 500].map(
      (count) => waitBeforeTry(wrong(count), 1_000_000) / 1000
    )
    expect(waits).toEqual([0, 0, 0, 15, 30, 60, 480, 900, 900, 900])
  })

  it('passes', () => {
    expect(waitBeforeTry(wrong(3), 1_010_000)).toBe(5000)
    expect(waitBeforeTry(wrong(3), 1_015_000)).toBe(0)
  })

  it('begins once more, and no more than that, when the clock is set back', () => {
    expect(waitBeforeTry(wrong(3), 5)).toBe(15_000)
  })

  it('counts each try', () => {
    expect(oneMoreTry(oneMoreTry(noTries, 1), 2)).toEqual({ count: 2, lastAt: 2 })
  })
})
