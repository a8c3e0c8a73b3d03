import type { DetailProblem } from '../../flow/enrollment/detail-problem'
import type { Messages } from '../../text/messages'

/** What is wrong with one thing of the form, in words. */
export function problemWords(found: DetailProblem, { problems }: Messages['details']): string {
  switch (found.kind) {
    case 'too-long':
      return problems['too-long'](found.most)
    case 'too-small':
      return problems['too-small'](found.least)
    case 'too-large':
      return problems['too-large'](found.most)
    default:
      return problems[found.kind]
  }
}
