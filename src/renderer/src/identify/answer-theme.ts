import { type Theme, themeFor } from '@shared/domain/identification-settings'
import { isExpired } from '@shared/domain/person-items'
import type { Answered } from './identify-state'

/** The theme that an answer is shown in. What counts is which tags held when the picture was taken. */
export function themeOfAnswer({ answer, probe }: Answered, themes: readonly Theme[]): Theme | undefined {
  if (answer.outcome !== 'match') return undefined
  const names = answer.person.tags
    .filter((tag) => !isExpired(tag, probe.at))
    .flatMap(({ name }) => (name === undefined ? [] : [name]))
  return themeFor(themes, names)
}
