import type { Point } from '../domain/analysis'
import { faceFrameSize, faceOutline, toFaceFrame } from './face-frame'
import { partAround } from './part'
import type { PixelImage } from './pixel-image'
import { fillPolygon } from './polygon-mask'
import { measureSharpness, sharpnessReach, type SharpnessBuffers } from './sharpness'
import { invert } from './similarity-transform'
import { warpInto } from './warp'

/** It looks at the inner face: the jaw's edge against the background is not the face's own detail. */
const inset = 0.15

/** Working memory: a frame of `faceFrameSize`, and a mask and planes of that size. */
export interface SharpnessFrame {
  readonly faceFrame: PixelImage
  readonly faceMask: Uint8Array
  readonly sharpness: SharpnessBuffers
}

/**
 * How sharp a face is (`measureSharpness`), at a fixed inter-eye distance.
 *
 * @param landmarks 68 points in picture pixels
 * @returns undefined when they are degenerate
 */
export function measureFaceSharpness(
  image: PixelImage,
  landmarks: readonly Point[],
  { faceFrame, faceMask, sharpness }: SharpnessFrame
): number | undefined {
  const toFrame = toFaceFrame(landmarks)
  if (!toFrame) return undefined
  const outline = faceOutline(landmarks, toFrame, inset)
  fillPolygon(outline, faceFrameSize, faceMask)
  const part = partAround(outline, sharpnessReach, faceFrameSize)
  warpInto(image, invert(toFrame), faceFrame, undefined, part)
  return measureSharpness(faceFrame, faceMask, sharpness, part)
}
