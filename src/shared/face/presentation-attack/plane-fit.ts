import type { Point } from '../../domain/analysis'
import { landmarkAt } from '../face-geometry'
import { type HeadPoint, headModel } from '../head-model'
import { solveLeastSquares } from './least-squares'

/** How the points of a face moved between two views. Lengths are in inter-eye distances of the first view. */
export interface PlaneFit {
  /**
   * What a plane cannot explain: root mean square distance of the points from where the best homography puts them,
   * brought back to the first view's size.
   */
  readonly planeResidual: number
  /** The same after the depth of a head was added to the plane. */
  readonly headResidual: number
  /**
   * How far depth moved the points: by so much a point moves that is one inter-eye distance nearer. It is the sine of
   * the angle by which a head turned out of the picture plane, and 0 for a plane however it turns.
   */
  readonly depthMotion: number
  /** By how many degrees a plane would have to turn to be as narrowed as the points are from one view to the other. */
  readonly foreshortening: number
}

/** Chin and mouth corners of the head model: speech and smiles move them. */
const movedBySpeech: ReadonlySet<number> = new Set([8, 48, 54])

/** Landmarks that stand still on a skull whatever the face does: ear level, eye corners and nose. */
const rigidIndices: readonly number[] = [...headModel.keys()].filter((index) => !movedBySpeech.has(index))

/**
 * How strong the perspective of a plane may be, per inter-eye distance: a picture held at an arm's length and tilted by
 * 45 degrees has 0.07. The fit weighs it against this noise of landmarks; without a bound a homography bends far
 * enough to swallow most of a turning head.
 */
const usualPerspective = 0.07
const landmarkNoise = 0.02

/**
 * Compares two views of one face: did it move as a plane, or as a head?
 *
 * Views of a plane are related by a homography, views of a head are not: what is nearer moves farther. The head model
 * says how near each point is, so all points together answer with one vector for the depth: x' (1 + g x + h y) =
 * A x + t + d z, linear least squares in its ten unknowns.
 *
 * @param from 68 points of the first view
 * @param to of the second, with the same person in it
 * @returns undefined when the points are degenerate
 */
export function fitPlane(from: readonly Point[], to: readonly Point[]): PlaneFit | undefined {
  const one = normalised(from)
  const other = normalised(to)
  const asPlane = solve(one, other, false)
  const asHead = solve(one, other, true)
  if (!asPlane || !asHead) return undefined
  const { largest, smallest } = stretches(asHead)
  if (!(largest > 0)) return undefined
  return {
    planeResidual: residual(one, other, asPlane) / largest,
    headResidual: residual(one, other, asHead) / largest,
    depthMotion: Math.hypot(asHead.u, asHead.v) / largest,
    foreshortening: (Math.acos(Math.min(1, smallest / largest)) * 180) / Math.PI
  }
}

interface RigidPoint extends Point {
  readonly near: number
}

/** x' = (a x + b y + c + u z) / (1 + g x + h y), y' = (d x + e y + f + v z) / (1 + g x + h y) */
interface PlaneMotion {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
  readonly g: number
  readonly h: number
  readonly u: number
  readonly v: number
}

/** The rigid points relative to their mean, in units of their own spread, as large as an inter-eye distance. */
function normalised(landmarks: readonly Point[]): readonly RigidPoint[] {
  const points = rigidIndices.map((index) => landmarkAt(landmarks, index))
  const mean = (value: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + value(point), 0) / points.length
  const x = mean((point) => point.x)
  const y = mean((point) => point.y)
  const spread = Math.sqrt(mean((point) => (point.x - x) ** 2 + (point.y - y) ** 2)) / typicalSpread
  return points.map((point, at) => ({
    x: (point.x - x) / spread,
    y: (point.y - y) / spread,
    near: nearness[at] ?? 0
  }))
}

const rigidModel: readonly HeadPoint[] = rigidIndices.map((index) => headModel.get(index) ?? [0, 0, 0])
const meanOf = (axis: 0 | 1 | 2): number =>
  rigidModel.reduce((sum, point) => sum + point[axis], 0) / rigidModel.length
const middle = [meanOf(0), meanOf(1), meanOf(2)] as const
const nearness = rigidModel.map(([, , z]) => z - middle[2])
const typicalSpread = Math.sqrt(
  rigidModel.reduce((sum, [x, y]) => sum + (x - middle[0]) ** 2 + (y - middle[1]) ** 2, 0) / rigidModel.length
)

function solve(
  from: readonly RigidPoint[],
  to: readonly Point[],
  withDepth: boolean
): PlaneMotion | undefined {
  const rows = from.flatMap(({ x, y, near }, at) => {
    const target = to[at] ?? { x: NaN, y: NaN }
    const across = [x, y, 1, 0, 0, 0, -x * target.x, -y * target.x]
    const down = [0, 0, 0, x, y, 1, -x * target.y, -y * target.y]
    return withDepth
      ? [
          [...across, near, 0, target.x],
          [...down, 0, near, target.y]
        ]
      : [
          [...across, target.x],
          [...down, target.y]
        ]
  })
  const weight = landmarkNoise / usualPerspective
  const depth = withDepth ? [0, 0] : []
  const solution = solveLeastSquares([
    ...rows,
    [0, 0, 0, 0, 0, 0, weight, 0, ...depth, 0],
    [0, 0, 0, 0, 0, 0, 0, weight, ...depth, 0]
  ])
  if (!solution) return undefined
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, u = 0, v = 0] = solution
  return { a, b, c, d, e, f, g, h, u, v }
}

function residual(from: readonly RigidPoint[], to: readonly Point[], motion: PlaneMotion): number {
  const { a, b, c, d, e, f, g, h, u, v } = motion
  const total = from.reduce((sum, { x, y, near }, at) => {
    const target = to[at] ?? { x: NaN, y: NaN }
    const depth = 1 + g * x + h * y
    const dx = (a * x + b * y + c + u * near) / depth - target.x
    const dy = (d * x + e * y + f + v * near) / depth - target.y
    return sum + dx * dx + dy * dy
  }, 0)
  return Math.sqrt(total / from.length)
}

/** Singular values of the linear part: how much the plane is scaled along its two axes. */
function stretches({ a, b, d, e }: PlaneMotion): { readonly largest: number; readonly smallest: number } {
  const sum = Math.hypot(a + e, d - b)
  const difference = Math.hypot(a - e, b + d)
  return { largest: (sum + difference) / 2, smallest: Math.abs(sum - difference) / 2 }
}
