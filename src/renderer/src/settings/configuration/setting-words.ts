import type { FieldProblem, ShownValue } from '@shared/domain/configuration-report'
import type { Messages } from '../../text/messages'

type Words = Messages['configuration']

/** @returns what a setting is called; a place within one is called like the setting */
export function settingName(path: string, { labels }: Words): string {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const known = parts.slice(0, length).join('.')
    if (Object.hasOwn(labels, known)) return labels[known] ?? path
  }
  return path
}

/** What is wrong, and what is allowed. */
export function problemText({ problem }: FieldProblem, { problems }: Words): string {
  switch (problem.kind) {
    case 'wrong-type':
      return problems.expected[problem.expected]
    case 'not-one-of':
      return problems[problem.kind](problem.allowed.join(', '))
    case 'too-long':
    case 'too-short':
    case 'too-many':
    case 'too-few':
    case 'too-large':
    case 'too-small':
      return problems[problem.kind](problem.limit)
    default:
      return problems.simple[problem.kind]
  }
}

export function valueText(value: ShownValue, { values }: Words): string {
  if (value === undefined) return values.none
  if (typeof value === 'boolean') return value ? values.yes : values.no
  if (typeof value === 'object') return values.count(value.count)
  return value === '' ? values.empty : String(value)
}

/** @returns both sides of a change; lists of one length are told apart in words */
export function changeTexts(from: ShownValue, to: ShownValue, words: Words): readonly [string, string] {
  const [now, then] = [valueText(from, words), valueText(to, words)]
  return [now, now === then ? `${then}, ${words.values.others}` : then]
}
