import { useCaptureProfile } from '../capture/use-capture-profile'
import type { AnsweredComparison } from './answered-comparison'
import { type QualityDifference, qualityDifferences } from './quality-differences'

/** What makes a score weak; nothing where the score was good enough all the same. */
export function useDifferences({
  pictures,
  comparison,
  comparedAt
}: AnsweredComparison): readonly QualityDifference[] {
  const probe = useCaptureProfile('lookup')
  const good = useCaptureProfile('enrollment')
  return comparison.verdict === 'same' ? [] : qualityDifferences(pictures, { probe, good }, comparedAt)
}
