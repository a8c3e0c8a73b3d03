import type { Messages } from '../../text/messages'
import type { PolicyProblem, PolicyProblems } from './check-policy'

function problemWords(
  problem: PolicyProblem | undefined,
  { problems }: Messages['enrollmentSettings']
): string | undefined {
  if (problem === undefined) return undefined
  switch (problem.kind) {
    case 'too-long':
      return problems[problem.kind](problem.most)
    case 'out-of-range':
      return problems[problem.kind](problem.from, problem.to)
    default:
      return problems[problem.kind]
  }
}

/** @returns what is said at a place; nothing before somebody wanted to save */
export function sayAt(
  problems: PolicyProblems,
  words: Messages['enrollmentSettings']
): (place: string) => string | undefined {
  return (place) => problemWords(problems.get(place), words)
}
