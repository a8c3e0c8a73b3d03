import type { Point } from '@shared/domain/analysis'

type Place = readonly [x: number, y: number, z: number]

/**
 * A head as 68 points in three dimensions: x to the right, y down, z towards the camera; inter-eye distance 1, the
 * middle between the eyes at the origin. Eyes, nose tip, mouth corners, brows and jaw stand where they do on an
 * average adult; the other points are of no use to the station and stay between the eyes.
 */
const head: ReadonlyMap<number, Place> = new Map<number, Place>([
  ...Array.from({ length: 17 }, (_, at) => {
    const angle = (at / 16) * Math.PI
    return [at, [-1.05 * Math.cos(angle), 0.1 + 1.6 * Math.sin(angle), -0.6]] as const
  }),
  ...Array.from({ length: 10 }, (_, at) => [17 + at, [-0.85 + (1.7 * at) / 9, -0.4, 0]] as const),
  [36, [-0.72, 0, 0]],
  [39, [-0.28, 0, 0]],
  [42, [0.28, 0, 0]],
  [45, [0.72, 0, 0]],
  [30, [0, 0.57, 1 / 1.4]],
  [48, [-0.41, 1.15, 0]],
  [54, [0.41, 1.15, 0]]
])

export interface Pose {
  readonly eyeMidpoint: Point
  readonly interEyeDistance: number
  /** Degrees; signs as in `SubjectMeasures`. */
  readonly roll?: number
  readonly yaw?: number
}

/** The landmarks of a head in this pose, seen without perspective. */
export function landmarksOf({ eyeMidpoint, interEyeDistance, roll = 0, yaw = 0 }: Pose): readonly Point[] {
  const turn = (yaw * Math.PI) / 180
  const tilt = (roll * Math.PI) / 180
  return Array.from({ length: 68 }, (_, index) => {
    const [x, y, z] = head.get(index) ?? [0, 0, 0]
    const seenX = x * Math.cos(turn) + z * Math.sin(turn)
    return {
      x: eyeMidpoint.x + interEyeDistance * (seenX * Math.cos(tilt) - y * Math.sin(tilt)),
      y: eyeMidpoint.y + interEyeDistance * (seenX * Math.sin(tilt) + y * Math.cos(tilt))
    }
  })
}
