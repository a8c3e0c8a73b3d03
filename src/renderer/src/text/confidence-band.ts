import { verdictLimits } from '@shared/domain/recognition'

/** How sure the server is, in steps that have words. */
export type ConfidenceBand = 'high' | 'medium' | 'low'

/** Above this the server practically never errs on its own test pictures; a convention, not a probability. */
const highFrom = 0.95

/** @param confidence 0 to 1 */
export function confidenceBand(confidence: number): ConfidenceBand {
  if (confidence >= highFrom) return 'high'
  return confidence >= verdictLimits.same ? 'medium' : 'low'
}
