import { OneTimeToken } from '@main/browser-host/one-time-token'
import { describe, expect, it } from 'vitest'

function numbered(): OneTimeToken {
  let made = 0
  return new OneTimeToken(() => `token-${++made}`)
}

describe('the one-time token', () => {
  it('opens once and is replaced', () => {
    const token = numbered()
    expect(token.redeem('token-1')).toBe('token-2')
    expect(token.redeem('token-1')).toBeUndefined()
    expect(token.redeem('token-2')).toBe('token-3')
  })
  it('is not spent by a wrong guess', () => {
    const token = numbered()
    for (const guess of ['', 'token-2', 'token-12', 'Token-1']) expect(token.redeem(guess)).toBeUndefined()
    expect(token.redeem('token-1')).toBe('token-2')
  })
})
