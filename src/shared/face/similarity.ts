/**
 * Cosine of the angle between two feature vectors.
 *
 * @param one of length 1
 * @param other of length 1, as many numbers
 * @returns -1 to 1; the same person is near 1, strangers are near 0
 */
export function cosineSimilarity(one: Float32Array, other: Float32Array): number {
  if (one.length !== other.length) throw new Error('Feature vectors must have the same length')
  let dot = 0
  for (let at = 0; at < one.length; at++) dot += (one[at] ?? 0) * (other[at] ?? 0)
  // Rounding can push the cosine of a vector with itself a little over one.
  return Math.min(1, Math.max(-1, dot))
}
