import type { Comparison } from '@shared/domain/recognition'
import type { ComparedPicture, CompareState, Side } from './compare-reducer'

/** A comparison that has its answer, with all that belongs on its record. */
export interface AnsweredComparison {
  readonly pictures: Readonly<Record<Side, ComparedPicture>>
  readonly comparison: Comparison
  /** Milliseconds since 1970. */
  readonly comparedAt: number
}

/** @returns undefined while there is no answer */
export function answeredOf({ slots, comparison }: CompareState): AnsweredComparison | undefined {
  const { first, second } = slots
  if (comparison.at !== 'answered' || first.at !== 'filled' || second.at !== 'filled') return undefined
  return {
    pictures: { first, second },
    comparison: comparison.comparison,
    comparedAt: comparison.comparedAt
  }
}
