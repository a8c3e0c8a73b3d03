import type { Messages } from '../../text/messages'
import type { IdentificationProblem, IdentificationProblems } from './check-identification'

type Words = Messages['identificationSettings']

export function problemWords(
  problem: IdentificationProblem | undefined,
  { problems }: Words
): string | undefined {
  if (problem === undefined) return undefined
  switch (problem.kind) {
    case 'too-long':
    case 'too-many':
      return problems[problem.kind](problem.most)
    default:
      return problems[problem.kind]
  }
}

/** @returns what is said at a place */
export function sayAt(problems: IdentificationProblems, words: Words): (place: string) => string | undefined {
  return (place) => problemWords(problems.get(place), words)
}
