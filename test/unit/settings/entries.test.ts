import { expect, test } from 'vitest'
import { movedEntry, nextKey, withEntry, withoutEntry } from '@renderer/settings/entries'

const entries = [
  { key: 4, name: 'a' },
  { key: 2, name: 'b' },
  { key: 7, name: 'c' }
]
const order = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join('')

test('an entry is changed, taken out and put in by its key', () => {
  expect(order(withEntry(entries, 2, { name: 'B' }))).toBe('aBc')
  expect(order(withoutEntry(entries, 2))).toBe('ac')
  expect(nextKey(entries)).toBe(8)
  expect(nextKey([])).toBe(0)
})

test.each([
  [7, -1, 'acb'],
  [4, 1, 'bac'],
  [4, -1, 'abc'],
  [7, 1, 'abc'],
  [9, 1, 'abc']
] as const)('entry %i moves by %i as far as there is a place', (key, by, expected) => {
  expect(order(movedEntry(entries, key, by))).toBe(expected)
})
