import type { DetectedFace, Point, SubjectMeasures } from '../domain/analysis'
import { eyeCentres, interEyeDistanceOf, midpoint } from './face-geometry'
import { headPoseOf } from './head-pose'
import type { PixelImage } from './pixel-image'
import { assessQuality, type QualityInput } from './quality/assess-quality'
import type { Effort } from './quality/components'
import type { QualityBuffers } from './quality/quality-buffers'

/**
 * Measures one face of a picture.
 *
 * @param faces all faces of the picture
 * @param landmarks 68 points of the face in question, in picture pixels
 * @param known what is known of it already
 */
export function measureSubject(
  image: PixelImage,
  faces: readonly DetectedFace[],
  landmarks: readonly Point[],
  buffers: QualityBuffers,
  effort: Effort = 'frame',
  known: Pick<QualityInput, 'openEyes' | 'lightFrom'> = {}
): SubjectMeasures {
  const { left, right } = eyeCentres(landmarks)
  const pose = headPoseOf(landmarks)
  return {
    landmarks,
    eyeMidpoint: midpoint(left, right),
    interEyeDistance: interEyeDistanceOf(landmarks),
    ...pose,
    quality: assessQuality({ image, faces, landmarks, pose, ...known }, effort, buffers)
  }
}
