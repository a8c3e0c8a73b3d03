import type { Point } from '../../domain/analysis'
import { alignment } from '../aligned-face'
import type { SimilarityTransform } from '../similarity-transform'

/** Side of the frame in which ISO/IEC 29794-5 measures regions of a face. */
export const isoFrameSize = 616

/**
 * Where left eye, right eye, nose tip and left and right mouth corner lie in it, in indices of pixels. It is the
 * aligned face's frame with more round it: (x + 40, y + 33) * 616 / 192 takes the one's points to the other's within a
 * pixel, so what is aligned for recognition is aligned for quality.
 *
 * Source: the reference software OFIQ 1.0.3.
 */
const isoTemplate: readonly Point[] = [
  { x: 251, y: 272 },
  { x: 364, y: 272 },
  { x: 308, y: 336 },
  { x: 262, y: 402 },
  { x: 355, y: 402 }
]

/** The template in continuous coordinates of a frame with `size` pixels a side. */
export function isoPoints(size: number = isoFrameSize): readonly Point[] {
  const scale = size / isoFrameSize
  return isoTemplate.map(({ x, y }) => ({ x: (x + 0.5) * scale, y: (y + 0.5) * scale }))
}

const fullSizePoints = isoPoints()

/** From picture coordinates to those of the frame; undefined when the landmarks are degenerate. */
export function toIsoFrame(landmarks: readonly Point[]): SimilarityTransform | undefined {
  return alignment(landmarks, fullSizePoints)
}
