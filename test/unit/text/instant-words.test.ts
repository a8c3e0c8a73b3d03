import { expect, test } from 'vitest'
import { instantStamp, instantWords } from '@renderer/text/instant-words'

const at = Date.UTC(2026, 2, 4, 13, 5, 9)

test('a moment on a record has day, second and time zone', () => {
  expect(instantWords(at, 'UTC')).toBe('March 4, 2026 at 13:05:09 UTC')
  expect(instantWords(at, 'America/New_York')).toBe('March 4, 2026 at 08:05:09 EST')
})

test('a moment in a file name sorts by time', () => {
  const local = new Date(2026, 2, 4, 8, 5, 9).getTime()
  expect(instantStamp(local)).toBe('2026-03-04-080509')
})
