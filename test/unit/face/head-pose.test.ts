import { headPoseOf, yawOf } from '@shared/face/head-pose'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../support/face-images'
import { landmarksOf, type Pose } from '../../support/face-points'

const place = { eyeMidpoint: { x: 640, y: 300 }, interEyeDistance: 120 }
const poseOf = (pose: Partial<Pose>) => headPoseOf(landmarksOf({ ...place, ...pose }))

describe('headPoseOf', () => {
  it('reads all three angles of a head that is turned in three ways', () => {
    for (const yaw of [-30, -12, 0, 25]) {
      for (const pitch of [-25, 0, 8, 30]) {
        for (const roll of [-40, 0, 15, 100]) {
          const pose = poseOf({ yaw, pitch, roll })
          expect(pose.yaw).toBeCloseTo(yaw, 6)
          expect(pose.pitch).toBeCloseTo(pitch, 6)
          expect(pose.roll).toBeCloseTo(roll, 6)
        }
      }
    }
  })

  it('counts a nose that points to larger x and a face that looks up as positive', () => {
    const frontal = landmarksOf(place)
    const moved = (dx: number, dy: number) =>
      headPoseOf(
        frontal.map((point, at) => (at >= 27 && at <= 35 ? { x: point.x + dx, y: point.y + dy } : point))
      )
    expect(moved(20, 0).yaw).toBeGreaterThan(5)
    // In a face that looks up the nose comes nearer to the eyes.
    expect(moved(0, -20).pitch).toBeGreaterThan(5)
  })

  it('negates yaw and roll in a mirror and keeps pitch', () => {
    const random = createRandom(5)
    const face = landmarksOf({ ...place, yaw: 14, pitch: -9, roll: 6 }).map(({ x, y }) => ({
      x: x + random() * 4,
      y: y + random() * 4
    }))
    const partner = mirrorOrder()
    const mirrored = face.map((_, at) => {
      const { x, y } = face[partner[at]!]!
      return { x: 1280 - x, y }
    })
    const [seen, inMirror] = [headPoseOf(face), headPoseOf(mirrored)]
    expect(inMirror.yaw).toBeCloseTo(-seen.yaw, 6)
    expect(inMirror.roll).toBeCloseTo(-seen.roll, 6)
    expect(inMirror.pitch).toBeCloseTo(seen.pitch, 6)
  })

  it('does not change with place and size', () => {
    const small = poseOf({ eyeMidpoint: { x: 30, y: 900 }, interEyeDistance: 21, yaw: 11, pitch: 5 })
    expect(small.yaw).toBeCloseTo(11, 6)
    expect(small.pitch).toBeCloseTo(5, 6)
  })

  it('stays within 3 degrees when every landmark is off by up to 2 % of the inter-eye distance', () => {
    const random = createRandom(17)
    for (let round = 0; round < 50; round++) {
      const noisy = landmarksOf({ ...place, yaw: 10, pitch: -5 }).map(({ x, y }) => ({
        x: x + (random() - 0.5) * 4.8,
        y: y + (random() - 0.5) * 4.8
      }))
      const { yaw, pitch } = headPoseOf(noisy)
      expect(Math.abs(yaw - 10)).toBeLessThan(3)
      expect(Math.abs(pitch + 5)).toBeLessThan(3)
    }
  })

  it('makes up for landmarks that stop following: what reads 45 degrees is a profile', () => {
    const yaws = [30, 35, 40, 45, 50].map((yaw) => yawOf(landmarksOf({ ...place, yaw })))
    expect(yaws.map(Math.round)).toEqual([30, 38, 52, 72, 90])
    expect(yawOf(landmarksOf({ ...place, yaw: -45 }))).toBeCloseTo(-72, 6)
  })
})

/** For each of the 68 points the one on the other side of the face. */
function mirrorOrder(): number[] {
  const order = Array.from({ length: 68 }, (_, at) => at)
  const swap = (one: number, other: number): void => {
    order[one] = other
    order[other] = one
  }
  for (let at = 0; at < 8; at++) swap(at, 16 - at)
  swap(36, 45)
  swap(39, 42)
  swap(31, 35)
  swap(48, 54)
  return order
}
