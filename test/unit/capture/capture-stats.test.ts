import { expect, test } from 'vitest'
import { type FrameTiming, framesPerSecond, medianTook, recordTiming } from '@renderer/capture/capture-stats'

const record = (timings: readonly FrameTiming[]): readonly FrameTiming[] =>
  timings.reduce<readonly FrameTiming[]>((known, timing) => recordTiming(known, timing), [])

test('counts frames per second over the last two seconds', () => {
  const steady = record(Array.from({ length: 100 }, (_, frame) => ({ at: frame * 50, took: 10 })))
  expect(framesPerSecond(steady)).toBeCloseTo(20)
  expect(steady.length).toBeLessThanOrEqual(40)
})

test('needs two frames for a rate', () => {
  expect(framesPerSecond([])).toBe(0)
  expect(framesPerSecond(record([{ at: 5, took: 1 }]))).toBe(0)
})

test('the median is not moved by one slow frame', () => {
  const timings = [10, 11, 900, 12, 10].map((took, index) => ({ at: index * 40, took }))
  expect(medianTook(record(timings))).toBe(11)
  expect(medianTook([])).toBe(0)
})
