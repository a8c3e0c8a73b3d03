import { expect, test } from 'vitest'
import { lastsWords } from '@renderer/text/duration-words'
import { languageName } from '@renderer/text/language-name'
import { en } from '@renderer/text/messages'
import { sizeWords } from '@renderer/text/size-words'

const lasting = (days: number, hours: number, minutes: number) => ({ days, hours, minutes, seconds: 0 })

test.each([
  [undefined, 'for good'],
  [lasting(0, 0, 0), 'for good'],
  [lasting(30, 0, 0), 'for 30 days'],
  [lasting(1, 12, 0), 'for 1 day 12 hours'],
  [{ ...lasting(0, 0, 0), seconds: 5 }, 'for 1 minute']
])('how long a tag stays is said in words: %j', (lasts, words) => {
  expect(lastsWords(lasts, en.details)).toBe(words)
})

test('a language is called what its speakers call it', () => {
  expect([languageName('de'), languageName('es-MX')]).toEqual(['Deutsch', 'Español de México'])
})

test('sizes are said in the larger unit that fits', () => {
  expect([10, 240_000, 3 * 1024 * 1024].map((bytes) => sizeWords(bytes, en.details))).toEqual([
    '1 KB',
    '234 KB',
    '3.0 MB'
  ])
})
