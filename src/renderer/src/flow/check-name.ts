import { personName, type PersonName } from '@shared/domain/person'
import type { NameDraft } from './enrollment/details-draft'

export type NameProblem = 'missing' | 'too-long' | 'bad-characters'
export type NameField = keyof PersonName

/** @returns what is wrong with one part of a name as typed; undefined when it can be used */
export function nameProblem(field: NameField, typed: string): NameProblem | undefined {
  const checked = personName.shape[field].safeParse(typed)
  if (checked.success) return undefined
  switch (checked.error.issues[0]?.code) {
    case 'too_small':
      return 'missing'
    case 'too_big':
      return 'too-long'
    default:
      return 'bad-characters'
  }
}

/** @returns the name as it is sent, trimmed; undefined when a part of it cannot be used */
export function readName(draft: NameDraft): PersonName | undefined {
  const checked = personName.safeParse(draft)
  return checked.success ? checked.data : undefined
}
