import { decodeBase64 } from '@sandbox/http/base64'
import { describe, expect, it } from 'vitest'

describe('base64', () => {
  it.each([0, 1, 2, 3, 4, 255])('gives back %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => index)
    expect(decodeBase64(Buffer.from(bytes).toString('base64'))).toEqual(Buffer.from(bytes))
  })

  it.each(['A', 'AB', 'ABC', 'AB=C', '====', 'A===', 'AB-_', 'AAAA\n', ' AAAA', 'data:,A', 'AAÄA'])(
    'refuses %j instead of guessing',
    (text) => {
      expect(decodeBase64(text)).toBeUndefined()
    }
  )
})
