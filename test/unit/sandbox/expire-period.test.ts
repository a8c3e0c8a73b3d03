import { expiryAfter, noExpiry, parseExpirePeriod } from '@sandbox/expire-period'
import { describe, expect, it } from 'vitest'

describe('a default expiry', () => {
  it.each([
    ['00:00:00', 0],
    ['00:00:01', 1000],
    ['01:02:03', 3_723_000],
    ['30.00:00:00', 30 * 86_400_000],
    ['0.23:59:59', 86_399_000]
  ])('%s is %d milliseconds', (text, milliseconds) => {
    expect(parseExpirePeriod(text)).toBe(milliseconds)
  })

  it.each(['', '1', '1.00:00', '24:00:00', '00:60:00', ' 00:00:00', '1.00:00:00\n', '1:00:00'])(
    '%j is none',
    (text) => {
      expect(parseExpirePeriod(text)).toBeUndefined()
    }
  )

  it('counts from the moment the tag is put on; zero never expires', () => {
    const from = new Date(Date.UTC(2026, 0, 31))
    expect(expiryAfter('1.00:00:01', from)).toBe('2026-02-01T00:00:01.000Z')
    expect(expiryAfter(noExpiry, from)).toBeNull()
    expect(expiryAfter('999999.23:59:59', from)).toMatch(/^\d{4}-/)
  })
})
