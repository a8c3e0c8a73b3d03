import type { Point } from '../domain/analysis'
import type { SimilarityTransform } from './similarity-transform'

/** A square of a picture that is turned with the face in it. */
export interface TurnedSquare {
  readonly centre: Point
  /** In picture pixels. */
  readonly side: number
  /** Degrees, positive clockwise. */
  readonly roll: number
}

/** From coordinates of a crop of `size` pixels a side to those of the picture. */
export function squareToImage({ centre, side, roll }: TurnedSquare, size: number): SimilarityTransform {
  const scale = side / size
  const angle = (roll * Math.PI) / 180
  const a = scale * Math.cos(angle)
  const b = scale * Math.sin(angle)
  const half = size / 2
  return { a, b, tx: centre.x - (a - b) * half, ty: centre.y - (b + a) * half }
}
