import type { Box, Point } from '../../domain/analysis'
import { eyeCentres, landmarkAt, midpoint } from '../face-geometry'
import { landmarkIndices } from '../landmark-indices'

/** The lengths that most geometric components are ratios of, in pixels. */
export interface FaceMeasures {
  /** Left is the eye with smaller x: the subject's right one. */
  readonly leftEye: Point
  readonly rightEye: Point
  readonly eyeMidpoint: Point
  /** Distance of the eye centres. */
  readonly interEyeDistance: number
  /** T of the standard: from the middle between the eyes to the chin. */
  readonly eyeToChin: number
}

/** @param landmarks 68 points; fractions of pixels stay fractions */
export function measureFace(landmarks: readonly Point[]): FaceMeasures {
  const { left, right } = eyeCentres(landmarks)
  const eyeMidpoint = midpoint(left, right)
  return {
    leftEye: left,
    rightEye: right,
    eyeMidpoint,
    interEyeDistance: distance(left, right),
    eyeToChin: distance(eyeMidpoint, landmarkAt(landmarks, landmarkIndices.chin))
  }
}

/** Beyond 60 degrees the landmarks give no width to correct: a profile is not a large face. */
const leastCosine = 0.5

/** The inter-eye distance the face would have when seen from the front, in pixels. */
export function frontalInterEyeDistance({ interEyeDistance }: FaceMeasures, yaw: number): number {
  return interEyeDistance / Math.max(leastCosine, Math.cos((yaw * Math.PI) / 180))
}

/**
 * How far the eyes are open: the larger distance of facing lid points, of the eye that is less open, over T.
 *
 * The standard has a third pair in the middle of the lid, which 68 points lack, so values are about a tenth lower.
 */
export function eyeOpening(landmarks: readonly Point[], { eyeToChin }: FaceMeasures): number {
  const { leftLidPairs, rightLidPairs } = landmarkIndices
  return Math.min(widest(landmarks, leftLidPairs), widest(landmarks, rightLidPairs)) / eyeToChin
}

/** How far the mouth is open: the largest distance of facing inner lip points over T. */
export function mouthOpening(landmarks: readonly Point[], { eyeToChin }: FaceMeasures): number {
  return widest(landmarks, landmarkIndices.innerLipPairs) / eyeToChin
}

function widest(landmarks: readonly Point[], pairs: readonly (readonly [number, number])[]): number {
  let most = 0
  for (const [one, other] of pairs) {
    most = Math.max(most, distance(landmarkAt(landmarks, one), landmarkAt(landmarks, other)))
  }
  return most
}

interface PictureSize {
  readonly width: number
  readonly height: number
}

/** T as a share of the picture's height. */
export function headSize({ eyeToChin }: FaceMeasures, { height }: PictureSize): number {
  return eyeToChin / height
}

/**
 * Room to the left of the face, in inter-eye distances. As in the standard's reference software it counts from the eye
 * that is farther from that edge, so it is over 1 while both eyes are in the picture; `edgeDistance` is stricter.
 */
export function leftwardCrop({ rightEye, interEyeDistance }: FaceMeasures): number {
  return rightEye.x / interEyeDistance
}

/** Room to the right of the face, likewise. */
export function rightwardCrop({ leftEye, interEyeDistance }: FaceMeasures, { width }: PictureSize): number {
  return (width - leftEye.x) / interEyeDistance
}

/** Room above and below the middle between the eyes, in units of T. */
export function marginAbove({ eyeMidpoint, eyeToChin }: FaceMeasures): number {
  return eyeMidpoint.y / eyeToChin
}

export function marginBelow({ eyeMidpoint, eyeToChin }: FaceMeasures, { height }: PictureSize): number {
  return (height - eyeMidpoint.y) / eyeToChin
}

/** From the landmark that is nearest to an edge of the picture, in inter-eye distances; negative outside. */
export function edgeDistance(
  landmarks: readonly Point[],
  { interEyeDistance }: FaceMeasures,
  { width, height }: PictureSize
): number {
  let least = Infinity
  for (const { x, y } of landmarks) least = Math.min(least, x, y, width - x, height - y)
  return least / interEyeDistance
}

/** Area of the second largest face as a share of the largest one's; 0 when there is one face only. */
export function secondFaceShare(faces: readonly { readonly box: Box }[]): number {
  const areas = faces.map(({ box }) => box.width * box.height).toSorted((one, other) => other - one)
  const [largest, second] = areas
  return largest && second ? second / largest : 0
}

function distance(one: Point, other: Point): number {
  return Math.hypot(other.x - one.x, other.y - one.y)
}
