import type { Box } from '@shared/domain/analysis'
import type { FaceCandidate } from '@shared/face/blaze-face'
import { mergeCandidates, overlapOf } from '@shared/face/merge-candidates'
import { describe, expect, it } from 'vitest'

const square = (x: number, y: number, side = 10): Box => ({ x, y, width: side, height: side })
const candidate = (box: Box, score: number): FaceCandidate => ({ box, score, eyeLine: { x: 1, y: 0 } })

describe('overlapOf', () => {
  it.each([
    ['the same box', square(0, 0), 1],
    ['half of it', { x: 0, y: 0, width: 10, height: 5 }, 0.5],
    ['a box shifted by half', square(5, 0), 1 / 3],
    ['a touching box', square(10, 0), 0],
    ['a box far away', square(100, 100), 0]
  ])('of a box with %s', (_, other, expected) => {
    expect(overlapOf(square(0, 0), other)).toBeCloseTo(expected)
    expect(overlapOf(other, square(0, 0))).toBeCloseTo(expected)
  })
})

describe('mergeCandidates', () => {
  it('blends what overlaps, weighted by score, and keeps the best score', () => {
    const [face, ...others] = mergeCandidates([candidate(square(2, 0), 0.6), candidate(square(0, 0), 0.9)])
    expect(others).toEqual([])
    expect(face!.box.x).toBeCloseTo((2 * 0.6) / 1.5)
    expect(face!.box.width).toBeCloseTo(10)
    expect(face!.score).toBe(0.9)
  })

  it('leaves faces side by side apart, best first', () => {
    const merged = mergeCandidates([candidate(square(8, 0), 0.5), candidate(square(0, 0), 0.8)])
    expect(merged.map(({ score }) => score)).toEqual([0.8, 0.5])
  })

  it('measures the overlap with the best box, not along a chain', () => {
    const chain = [candidate(square(0, 0), 0.9), candidate(square(5, 0), 0.8), candidate(square(10, 0), 0.7)]
    expect(mergeCandidates(chain)).toHaveLength(2)
  })

  it('makes nothing of nothing', () => {
    expect(mergeCandidates([])).toEqual([])
  })
})
