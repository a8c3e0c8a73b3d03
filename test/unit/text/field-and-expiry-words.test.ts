import { expect, test } from 'vitest'
import { expiryWords } from '@renderer/text/expiry-words'
import { fieldWords } from '@renderer/text/field-words'
import { en } from '@renderer/text/messages'

test('an expiry that has passed says so', () => {
  const now = Date.parse('2026-06-01T00:00:00Z')
  const words = en.findPeople.row
  expect(expiryWords('2026-12-03T12:00:00Z', now, words)).toBe('until Dec 3')
  expect(expiryWords('2026-05-03T12:00:00Z', now, words)).toBe('expired May 3')
})

test.each([
  [{ kind: 'text', text: 'Red' } as const, 'Red'],
  [{ kind: 'date', at: '2026-12-03T00:00:00.000Z' } as const, 'Dec 3, 2026'],
  [{ kind: 'number', number: 1234.5 } as const, '1,234.5'],
  [{ kind: 'boolean', boolean: false } as const, 'No'],
  [{ kind: 'none' } as const, '']
])('the field value %j reads %j', (value, words) => {
  expect(fieldWords(value, en.findPeople.row)).toBe(words)
})
