import type { Point } from '@shared/domain/analysis'
import { type HeadPoint, headModel } from '@shared/face/head-model'

/** Lids and lips of one side, drawn roughly: index, its partner on the other side, and the place. */
const softParts: readonly (readonly [left: number, right: number, place: HeadPoint])[] = [
  [37, 44, [-0.57, -0.06, 0.05]],
  [38, 43, [-0.43, -0.06, 0.05]],
  [40, 47, [-0.43, 0.06, 0.05]],
  [41, 46, [-0.57, 0.06, 0.05]],
  [61, 63, [-0.12, 1.11, 0.35]],
  [67, 65, [-0.12, 1.13, 0.35]],
  [51, 51, [0, 1.02, 0.4]],
  [57, 57, [0, 1.25, 0.35]],
  [62, 62, [0, 1.11, 0.38]],
  [66, 66, [0, 1.13, 0.37]]
]

/**
 * A head as 68 points in three dimensions, in the head model's unit and axes. Jaw, brows, lids and lips are drawn
 * roughly; the points that no measure uses stay between the eyes.
 */
const head: ReadonlyMap<number, HeadPoint> = new Map<number, HeadPoint>([
  ...Array.from({ length: 17 }, (_, at) => {
    const angle = (at / 16) * Math.PI
    return [at, [-1.05 * Math.cos(angle), 0.1 + 1.6 * Math.sin(angle), -0.6]] as const
  }),
  ...Array.from({ length: 10 }, (_, at) => [17 + at, [-0.85 + (1.7 * at) / 9, -0.4, 0]] as const),
  ...softParts.flatMap(([left, right, [x, y, z]]): [number, HeadPoint][] => [
    [left, [x, y, z]],
    [right, [-x, y, z]]
  ]),
  ...headModel
])

export interface Pose {
  readonly eyeMidpoint: Point
  readonly interEyeDistance: number
  /** Degrees; signs as in `SubjectMeasures`. */
  readonly roll?: number
  readonly yaw?: number
  readonly pitch?: number
}

/** The landmarks of a head in this pose, seen without perspective. */
export function landmarksOf(pose: Pose): readonly Point[] {
  const { eyeMidpoint, interEyeDistance, roll = 0, yaw = 0, pitch = 0 } = pose
  const turn = (yaw * Math.PI) / 180
  const tilt = (roll * Math.PI) / 180
  const nod = (pitch * Math.PI) / 180
  return Array.from({ length: 68 }, (_, index) => {
    const [x, y, z] = head.get(index) ?? [0, 0, 0]
    const seenY = y * Math.cos(nod) - z * Math.sin(nod)
    const depth = y * Math.sin(nod) + z * Math.cos(nod)
    const seenX = x * Math.cos(turn) + depth * Math.sin(turn)
    return {
      x: eyeMidpoint.x + interEyeDistance * (seenX * Math.cos(tilt) - seenY * Math.sin(tilt)),
      y: eyeMidpoint.y + interEyeDistance * (seenX * Math.sin(tilt) + seenY * Math.cos(tilt))
    }
  })
}
