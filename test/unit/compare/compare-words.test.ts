import { expect, test } from 'vitest'
import { compare } from '@renderer/text/en/compare'

test.each([
  [0.79996, 'Score 79.9 of 100'],
  [0.8, 'Score 80.0 of 100'],
  [0, 'Score 0.0 of 100'],
  [1, 'Score 100.0 of 100']
])('a score of %d is never rounded up to a limit that it does not reach', (score, words) => {
  expect(compare.score(score)).toBe(words)
})

test('the limits of the site are said as they were set', () => {
  expect(compare.limits(0.29, 0.805)).toContain('up to 29, same person from 80.5.')
})
