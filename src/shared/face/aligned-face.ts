import type { Point } from '../domain/analysis'
import { eyeCentres, landmarkAt } from './face-geometry'
import { alignedFaceSize } from './face-models'
import { landmarkIndices } from './landmark-indices'
import { createPixelImage, type PixelImage } from './pixel-image'
import { estimateSimilarity, invert, type SimilarityTransform } from './similarity-transform'
import { warpInto } from './warp'

/**
 * Where left eye, right eye, nose tip and left and right mouth corner lie in an aligned face, in indices of pixels.
 *
 * Source: the ArcFace reference points as published with InsightFace.
 */
const arcFaceTemplate: readonly Point[] = [
  { x: 38.2946, y: 51.6963 },
  { x: 73.5318, y: 51.5014 },
  { x: 56.0252, y: 71.7366 },
  { x: 41.5493, y: 92.3655 },
  { x: 70.7299, y: 92.2041 }
]

/** The same as continuous coordinates: a pixel's centre is its index and a half. */
export const alignedPoints: readonly Point[] = arcFaceTemplate.map(({ x, y }) => ({ x: x + 0.5, y: y + 0.5 }))

/**
 * From picture coordinates to those of a template of eyes, nose tip and mouth corners.
 *
 * @param landmarks 68 points in picture pixels
 * @returns undefined when the points are degenerate
 */
export function alignment(
  landmarks: readonly Point[],
  template: readonly Point[] = alignedPoints
): SimilarityTransform | undefined {
  const { noseTip, leftMouthCorner, rightMouthCorner } = landmarkIndices
  const { left, right } = eyeCentres(landmarks)
  const others = [noseTip, leftMouthCorner, rightMouthCorner].map((index) => landmarkAt(landmarks, index))
  return estimateSimilarity([left, right, ...others], template)
}

/**
 * Cuts a face out so that eyes, nose and mouth lie where recognition models expect them.
 *
 * @param landmarks 68 points in picture pixels
 * @param output 112x112, overwritten and returned; a new picture when left out
 * @returns undefined when the points are degenerate
 */
export function alignFace(
  image: PixelImage,
  landmarks: readonly Point[],
  output: PixelImage = createPixelImage(alignedFaceSize, alignedFaceSize)
): PixelImage | undefined {
  const transform = alignment(landmarks)
  if (!transform) return undefined
  warpInto(image, invert(transform), output)
  return output
}
