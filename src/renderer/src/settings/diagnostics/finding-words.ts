import type { CheckOutcome, CheckResult } from '@shared/domain/diagnostics'
import { verdictOf } from '@shared/domain/diagnostics'
import type { Messages } from '../../text/messages'

type Words = Pick<Messages, 'diagnostics' | 'errors'>

export interface FoundWords {
  readonly title: string
  readonly advice: string | undefined
}

/** What a step found; where another part of the program said why, in its words. */
export function foundWords(
  { finding, figures = {}, error }: CheckOutcome,
  { diagnostics, errors }: Words
): FoundWords {
  const { findings, because, reasons } = diagnostics.check
  const { title, advice } = findings[finding]
  if (error === undefined) return { title: title(figures), advice }
  const reason = reasons[error] ?? errors[error]
  return { title: title(figures), advice: because(reason.title, reason.advice) }
}

/** The whole result, one line for each step. */
export function resultText(results: readonly CheckResult[], words: Words): string {
  const { line, steps, verdicts } = words.diagnostics.check
  return results
    .map(({ step, outcome }) => {
      const { title, advice } = foundWords(outcome, words)
      const found = advice === undefined ? title : `${title}. ${advice}`
      return line(verdicts[verdictOf(outcome)], steps[step], found)
    })
    .join('\n')
}
