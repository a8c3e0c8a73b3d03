import { describe, expect, it } from 'vitest'
import { growthPercent, median, quantile, ratioOf, summarize } from '../../../bench/lib/statistics'

describe('the statistics of the benchmark', () => {
  it('take the middle value, or the middle of the two middle ones, in any order', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(median([10, 9])).toBe(9.5)
  })

  it('have no median of nothing', () => {
    expect(median([])).toBeNaN()
  })

  it('interpolate quantiles between neighbours and leave the values in their order', () => {
    const values = [5, 1, 4, 2, 3]
    expect(quantile(values, 0)).toBe(1)
    expect(quantile(values, 0.25)).toBe(2)
    expect(quantile(values, 0.9)).toBeCloseTo(4.6)
    expect(quantile(values, 1)).toBe(5)
    expect(values).toEqual([5, 1, 4, 2, 3])
  })

  it('sum up with the middle half', () => {
    expect(summarize([1, 2, 3, 4, 5])).toEqual({ median: 3, lowerQuartile: 2, upperQuartile: 4, count: 5 })
  })

  it('divide medians over all rounds and say how far the rounds lie apart', () => {
    const ratio = ratioOf(
      [
        [1, 1],
        [3, 3]
      ],
      [
        [10, 10],
        [10, 10]
      ]
    )
    expect(ratio).toEqual({ value: 0.2, lowest: 0.1, highest: 0.3 })
  })

  it('see growth from the first value to the last, shrinking too, and none in less than two', () => {
    expect(growthPercent([100, 900, 105])).toBeCloseTo(5)
    expect(growthPercent([100, 90])).toBeCloseTo(-10)
    expect(growthPercent([100])).toBe(0)
    expect(growthPercent([])).toBe(0)
  })
})
