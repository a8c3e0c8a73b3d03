import { eyeCentres, interEyeDistanceOf, landmarkAt, rollOf } from '@shared/face/face-geometry'
import { describe, expect, it } from 'vitest'
import { landmarksOf } from '../../support/face-points'

const pose = { eyeMidpoint: { x: 640, y: 300 }, interEyeDistance: 120 }

describe('face geometry', () => {
  it('takes the middle of the two corners for an eye', () => {
    const { left, right } = eyeCentres(landmarksOf(pose))
    expect(left).toEqual({ x: 580, y: 300 })
    expect(right).toEqual({ x: 700, y: 300 })
    expect(interEyeDistanceOf(landmarksOf(pose))).toBe(120)
  })

  it.each([-40, -10, 0, 5, 33])('measures a roll of %d degrees, clockwise positive', (roll) => {
    const landmarks = landmarksOf({ ...pose, roll })
    expect(rollOf(landmarks)).toBeCloseTo(roll, 6)
    expect(interEyeDistanceOf(landmarks)).toBeCloseTo(120, 6)
    // Clockwise as seen: the right eye sinks.
    const { left, right } = eyeCentres(landmarks)
    expect(Math.sign(right.y - left.y)).toBe(Math.sign(roll))
  })

  it('does not take a set of points that is too short for a face', () => {
    expect(() => landmarkAt([], 30)).toThrow('no landmark 30')
  })
})
