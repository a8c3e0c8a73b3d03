import type { Point, SubjectMeasures } from '../domain/analysis'
import type { FaceBuffers } from './face-buffers'
import { faceFrameSize, faceOutline, toFaceFrame } from './face-frame'
import { eyeCentres, interEyeDistanceOf, midpoint } from './face-geometry'
import { headPoseOf } from './head-pose'
import { measureExposure } from './luminance'
import type { PixelImage } from './pixel-image'
import { fillPolygon } from './polygon-mask'
import { measureSharpness } from './sharpness'
import { invert } from './similarity-transform'
import { warpInto } from './warp'

/** Sharpness looks at the inner face: the jaw's edge against the background is not the face's own detail. */
const sharpnessInset = 0.15

/**
 * Measures one face of a picture.
 *
 * @param landmarks 68 points in picture pixels. With degenerate points light and sharpness are 0: dark and blurred.
 */
export function measureSubject(
  image: PixelImage,
  landmarks: readonly Point[],
  buffers: FaceBuffers
): SubjectMeasures {
  const { left, right } = eyeCentres(landmarks)
  return {
    landmarks,
    eyeMidpoint: midpoint(left, right),
    interEyeDistance: interEyeDistanceOf(landmarks),
    ...headPoseOf(landmarks),
    ...measurePixels(image, landmarks, buffers)
  }
}

type PixelMeasures = Pick<
  SubjectMeasures,
  'luminanceMean' | 'overExposedShare' | 'underExposedShare' | 'sharpness'
>

function measurePixels(image: PixelImage, landmarks: readonly Point[], buffers: FaceBuffers): PixelMeasures {
  const toFrame = toFaceFrame(landmarks)
  if (!toFrame) return { luminanceMean: 0, overExposedShare: 0, underExposedShare: 0, sharpness: 0 }
  const { faceFrame, faceMask, sharpness } = buffers
  warpInto(image, invert(toFrame), faceFrame)
  fillPolygon(faceOutline(landmarks, toFrame), faceFrameSize, faceMask)
  const exposure = measureExposure(faceFrame, faceMask)
  fillPolygon(faceOutline(landmarks, toFrame, sharpnessInset), faceFrameSize, faceMask)
  return { ...exposure, sharpness: measureSharpness(faceFrame, faceMask, sharpness) }
}
