/**
 * From this cosine on, two faces are taken for one person.
 *
 * On the development pictures the least alike pictures of one person reach 0.49, the most alike pictures of two
 * people 0.41 (of 7916 pairs; 0.37 in 1:N searches for people who are not enrolled).
 */
export const samePersonSimilarity = 0.43

/** How fast confidence rises round the threshold, per unit of cosine: 0.9 is reached 0.14 above it. */
const steepness = 16

/**
 * Maps a cosine to a confidence between 0 and 1 by a logistic curve: 0.5 at the decision threshold.
 *
 * The curve is a convention that gives people a readable number; it is not a measured probability.
 */
export function confidenceFromSimilarity(similarity: number): number {
  return 1 / (1 + Math.exp(-steepness * (similarity - samePersonSimilarity)))
}
