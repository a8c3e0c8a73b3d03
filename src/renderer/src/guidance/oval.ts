import type { Point } from '@shared/domain/analysis'

/** The guide that a face should fill, in pixels of the camera frame. */
export interface Oval {
  readonly centre: Point
  readonly halfWidth: number
  readonly halfHeight: number
}

/** Half axes as shares of the frame's shorter side. The ratio of 0.75 is that of a head seen from the front. */
const halfWidthShare = 0.27
const halfHeightShare = 0.36
/** A little below the middle: the hint needs the room above, and the eyes come to lie at half the frame's height. */
const centreShare = 0.54
/** In a face that fills the oval the eyes are this share of the half height above its centre. */
const eyeLineShare = 0.14

/** @param frame width and height of the camera frame in pixels */
export function ovalOf(frame: { readonly width: number; readonly height: number }): Oval {
  const shorter = Math.min(frame.width, frame.height)
  return {
    centre: { x: frame.width / 2, y: frame.height * centreShare },
    halfWidth: shorter * halfWidthShare,
    halfHeight: shorter * halfHeightShare
  }
}

/** In a face that fills the oval the eyes are so many half widths of it apart. */
const eyesPerHalfWidth = 0.83

/**
 * How large a face is beside the oval: 1 fills it, less is farther away.
 *
 * @param interEyeDistance in pixels of the frame
 */
function sizeInOval(interEyeDistance: number, oval: Oval): number {
  return interEyeDistance / (oval.halfWidth * eyesPerHalfWidth)
}

/** The oval that a face would fill, where it is and as large as it is. */
export function ovalAround(
  {
    eyeMidpoint: { x, y },
    interEyeDistance
  }: { readonly eyeMidpoint: Point; readonly interEyeDistance: number },
  oval: Oval
): Oval {
  const size = sizeInOval(interEyeDistance, oval)
  const halfHeight = oval.halfHeight * size
  return { centre: { x, y: y + halfHeight * eyeLineShare }, halfWidth: oval.halfWidth * size, halfHeight }
}

/**
 * How far the eyes are from where the oval wants them.
 *
 * @returns 0 at the right place, 1 when half an oval off to the side or in height
 */
export function offCentre(eyes: Point, oval: Oval): number {
  const wantedY = oval.centre.y - oval.halfHeight * eyeLineShare
  return Math.max(
    Math.abs(eyes.x - oval.centre.x) / oval.halfWidth,
    Math.abs(eyes.y - wantedY) / oval.halfHeight
  )
}
