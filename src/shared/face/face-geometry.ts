import type { Point } from '../domain/analysis'
import { landmarkIndices } from './landmark-indices'

/** Reads one of the 68 points. A set without it did not come from the landmark model, a bug, so it throws. */
export function landmarkAt(landmarks: readonly Point[], index: number): Point {
  const point = landmarks[index]
  if (!point) throw new Error(`There is no landmark ${index}`)
  return point
}

export function midpoint(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
}

function difference(to: Point, from: Point): Point {
  return { x: to.x - from.x, y: to.y - from.y }
}

/** Angle of a direction to the x axis in degrees, positive clockwise as seen in the picture (y points down). */
export function lineAngle({ x, y }: Point): number {
  return (Math.atan2(y, x) * 180) / Math.PI
}

/** The centre of an eye is the middle of its two corners: unlike the pupil it does not move with the gaze. */
export function eyeCentres(landmarks: readonly Point[]): { readonly left: Point; readonly right: Point } {
  const centreOf = ([one, other]: readonly [number, number]): Point =>
    midpoint(landmarkAt(landmarks, one), landmarkAt(landmarks, other))
  return { left: centreOf(landmarkIndices.leftEyeCorners), right: centreOf(landmarkIndices.rightEyeCorners) }
}

/** In-plane turn of a face in degrees: the angle of the line from left to right eye. */
export function rollOf(landmarks: readonly Point[]): number {
  const { left, right } = eyeCentres(landmarks)
  return lineAngle(difference(right, left))
}

/** Distance of the two eye centres in pixels. */
export function interEyeDistanceOf(landmarks: readonly Point[]): number {
  const { left, right } = eyeCentres(landmarks)
  return Math.hypot(right.x - left.x, right.y - left.y)
}
