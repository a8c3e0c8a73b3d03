import { cosineSimilarity } from '@shared/face/similarity'
import type { EnrolledFace } from '../storage/face-store'

/** The best enrolled photo for a probe. */
export interface Candidate {
  readonly personId: string
  readonly faceId: string
  readonly similarity: number
}

/** All enrolled faces, in memory, for 1:N search. */
export interface Gallery {
  add(face: EnrolledFace): void
  /**
   * Looks at every enrolled photo: a person counts with the best of theirs.
   *
   * @param probe features of length 1
   * @returns the most similar, however little; undefined only when nobody is enrolled
   */
  findBest(probe: Float32Array): Candidate | undefined
}

export function createGallery(enrolled: readonly EnrolledFace[]): Gallery {
  const faces = [...enrolled]
  return {
    add(face) {
      faces.push(face)
    },
    findBest(probe) {
      let best: Candidate | undefined
      for (const { personId, faceId, features } of faces) {
        const similarity = cosineSimilarity(probe, features)
        if (!best || similarity > best.similarity) best = { personId, faceId, similarity }
      }
      return best
    }
  }
}
