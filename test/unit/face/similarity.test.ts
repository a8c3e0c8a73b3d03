import { confidenceFromSimilarity, samePersonSimilarity } from '@shared/face/confidence'
import { normalized } from '@shared/face/features'
import { cosineSimilarity } from '@shared/face/similarity'
import { describe, expect, it } from 'vitest'

const vector = (...values: number[]): Float32Array => normalized(Float32Array.from(values))

describe('cosineSimilarity', () => {
  it('is 1 for the same direction, 0 for a right angle, -1 for the opposite', () => {
    expect(cosineSimilarity(vector(3, 4), vector(6, 8))).toBeCloseTo(1, 6)
    expect(cosineSimilarity(vector(3, 4), vector(-4, 3))).toBeCloseTo(0, 6)
    expect(cosineSimilarity(vector(3, 4), vector(-3, -4))).toBeCloseTo(-1, 6)
  })

  it('never leaves its range by rounding', () => {
    const values = Array.from({ length: 512 }, (_, at) => Math.sin(at * 12.9898) * 3)
    const one = vector(...values)
    expect(cosineSimilarity(one, one)).toBeLessThanOrEqual(1)
  })

  it('refuses vectors of different models', () => {
    expect(() => cosineSimilarity(vector(1, 0), vector(1, 0, 0))).toThrow('same length')
  })
})

describe('normalized', () => {
  it('has length 1, and leaves zeros alone', () => {
    expect(Math.hypot(...normalized(Float32Array.of(2, -7, 11)))).toBeCloseTo(1, 6)
    expect([...normalized(new Float32Array(3))]).toEqual([0, 0, 0])
  })
})

describe('confidenceFromSimilarity', () => {
  it('is one half at the decision threshold', () => {
    expect(confidenceFromSimilarity(samePersonSimilarity)).toBe(0.5)
  })

  it('rises all the way and stays between 0 and 1', () => {
    const values = Array.from({ length: 201 }, (_, at) => confidenceFromSimilarity(-1 + at / 100))
    for (const [index, value] of values.entries()) {
      expect(value).toBeGreaterThan(index === 0 ? 0 : values[index - 1]!)
      expect(value).toBeLessThan(1)
    }
  })

  it('is sure of what the same and of what different people usually reach', () => {
    expect(confidenceFromSimilarity(0.88)).toBeGreaterThan(0.99)
    expect(confidenceFromSimilarity(0.02)).toBeLessThan(0.01)
  })
})
