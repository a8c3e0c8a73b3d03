import type { DetectedFace } from '../domain/analysis'
import type { FoundFace } from './detect-faces'
import type { FaceBuffers } from './face-buffers'
import type { NeuralModel } from './face-models'
import { findLandmarks } from './landmarks'
import type { PixelImage } from './pixel-image'
import { type ExpectedFace, expectFace } from './tracking/predicted-face'

/** Share of the largest face's area from which another face changes anything that is said. */
const leastShare = 0.1
/** Others looked at, at most: in a crowd more do not change what is said either. */
const mostOthers = 2
/** The second search starts from a box that fits, and its landmarks lie where they should. */
const rounds = 2

/**
 * Measures the boxes of the other faces anew. BlazeFace draws a face of some ten of its pixels up to half as wide again
 * as it is, so somebody far behind the subject would count as close. Landmarks searched from such a box shrink onto the
 * face.
 *
 * @param faces of `detectFaces`
 * @returns largest area first; boxes are the same or smaller
 */
export async function fitBystanders(
  image: PixelImage,
  faces: readonly FoundFace[],
  landmarks: NeuralModel,
  buffers: FaceBuffers
): Promise<readonly FoundFace[]> {
  const [subject, ...others] = faces
  if (!subject) return faces
  const fitted: FoundFace[] = [subject]
  for (const other of others) {
    const counts = fitted.length <= mostOthers && areaOf(other) >= leastShare * areaOf(subject)
    fitted.push(counts ? await fit(image, other, landmarks, buffers) : other)
  }
  return fitted.sort((one, other) => areaOf(other) - areaOf(one))
}

async function fit(
  image: PixelImage,
  face: FoundFace,
  model: NeuralModel,
  buffers: FaceBuffers
): Promise<FoundFace> {
  let expected: ExpectedFace = face
  for (let round = 0; round < rounds; round++) {
    expected = expectFace(await findLandmarks(image, expected, model, buffers))
  }
  // Written so that NaN leaves the box as it is.
  return expected.box.width < face.box.width ? { ...face, box: expected.box } : face
}

const areaOf = ({ box }: DetectedFace): number => box.width * box.height
