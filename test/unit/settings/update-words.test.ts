import { updateWords } from '@renderer/settings/about/update-words'
import { en } from '@renderer/text/messages'
import { describe, expect, it } from 'vitest'

describe('how looking for newer versions stands', () => {
  it.each([
    [undefined, 'by hand'],
    [{ kind: 'off' } as const, 'does not look'],
    [{ kind: 'looking' } as const, 'once a day'],
    [{ kind: 'ready', version: '2.1.0' } as const, '2.1.0 is ready'],
    [{ kind: 'failed', code: 'updates/not-signed' } as const, 'has not signed it. Please ask']
  ])('is said in words: %j', (state, words) => {
    expect(updateWords(state, en)).toContain(words)
  })
})
