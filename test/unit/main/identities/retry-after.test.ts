import { retryAfterMs } from '@main/identities/retry-after'
import { describe, expect, it } from 'vitest'

describe('what Retry-After says', () => {
  const date = 'Sun, 06 Nov 1994 08:49:37 GMT'
  it.each([
    ['seconds', { 'retry-after': '90' }, 90_000],
    ['a date, by the clock of the answer', { 'retry-after': 'Sun, 06 Nov 1994 08:50:07 GMT', date }, 30_000],
    ['a date that is over', { 'retry-after': date, date }, 0],
    ['an hour at most', { 'retry-after': '999999' }, 3_600_000],
    ['nothing', {}, undefined],
    ['a date without a clock', { 'retry-after': date }, undefined],
    ['nonsense', { 'retry-after': 'soon' }, undefined]
  ])('%s', (_, headers, expected) => {
    expect(retryAfterMs(new Headers(headers as Record<string, string>))).toBe(expected)
  })
})
