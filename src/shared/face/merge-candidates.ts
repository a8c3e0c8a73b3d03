import type { Box } from '../domain/analysis'
import type { FaceCandidate } from './blaze-face'

/** Overlap from which two boxes are one face: intersection over union. Value of the published pipeline. */
export const sameFaceOverlap = 0.3

/** Intersection over union of two boxes, 0 to 1. */
export function overlapOf(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  if (width <= 0 || height <= 0) return 0
  const shared = width * height
  return shared / (one.width * one.height + other.width * other.height - shared)
}

/**
 * Weighted non-maximum suppression: the best candidate and all that overlap it become one, their mean weighted by
 * score, with the best one's score; then the same with what is left. The mean jitters less from frame to frame than
 * the best box alone does.
 *
 * Source: Bazarevsky et al., "BlazeFace: Sub-millisecond Neural Face Detection on Mobile GPUs", 2019, section 3.3.
 */
export function mergeCandidates(candidates: readonly FaceCandidate[]): FaceCandidate[] {
  let left = candidates.toSorted((one, other) => other.score - one.score)
  const merged: FaceCandidate[] = []
  for (let best = left[0]; best; best = left[0]) {
    const leader = best
    const cluster: FaceCandidate[] = [leader]
    const others: FaceCandidate[] = []
    for (const candidate of left.slice(1)) {
      const sameFace = overlapOf(candidate.box, leader.box) > sameFaceOverlap
      if (sameFace) cluster.push(candidate)
      else others.push(candidate)
    }
    merged.push(weightedMean(cluster, leader.score))
    left = others
  }
  return merged
}

function weightedMean(cluster: readonly FaceCandidate[], score: number): FaceCandidate {
  const total = sumOf(cluster, (candidate) => candidate.score)
  const mean = (value: (candidate: FaceCandidate) => number): number =>
    sumOf(cluster, (candidate) => value(candidate) * candidate.score) / total
  return {
    box: {
      x: mean(({ box }) => box.x),
      y: mean(({ box }) => box.y),
      width: mean(({ box }) => box.width),
      height: mean(({ box }) => box.height)
    },
    eyeLine: { x: mean(({ eyeLine }) => eyeLine.x), y: mean(({ eyeLine }) => eyeLine.y) },
    score
  }
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0)
}
