import { expect, test } from 'vitest'
import { nameProblem, readName } from '@renderer/flow/check-name'

test.each([
  ['', 'missing'],
  ['   ', 'missing'],
  ['x'.repeat(101), 'too-long'],
  ['Ada\u0007', 'bad-characters'],
  ['Ada', undefined],
  [' Ada ', undefined],
  ['Jean-Luc', undefined],
  ["O'Neill", undefined],
  ['Zoë', undefined]
])('%j: %s', (typed, problem) => {
  expect(nameProblem('firstName', typed)).toBe(problem)
})

test('a name is read trimmed, and only when both parts can be used', () => {
  expect(readName({ firstName: ' Ada ', lastName: 'Lovelace ' })).toEqual({
    firstName: 'Ada',
    lastName: 'Lovelace'
  })
  expect(readName({ firstName: 'Ada', lastName: ' ' })).toBeUndefined()
})
