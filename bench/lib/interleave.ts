/**
 * Whose turn it is: A, B, C, then B, C, A, then C, A, B. So what disturbs the machine for a while disturbs all alike, and
 * nobody always works behind the same neighbour.
 *
 * @param turn counts the pictures from 0
 */
export function inTurn<T>(all: readonly T[], turn: number): readonly T[] {
  if (all.length === 0) return []
  const first = turn % all.length
  return [...all.slice(first), ...all.slice(0, first)]
}
