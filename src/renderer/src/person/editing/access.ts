import type { PersonAct, PersonRights, Right } from '@shared/domain/person-rights'
import type { NamedPermission } from '@shared/errors'
import type { CallState } from '../../api/queries'
import { permissionName } from '../../settings/report-words'
import type { Messages } from '../../text/messages'

/** Whether something can be offered. `waiting`: it is being found out. `unknown`: only trying tells. */
export type Access = { readonly state: 'waiting' } | Right

/** A failed question leaves everything to be tried: a refusal then says what is missing. */
export function accessTo(act: PersonAct, rights: CallState<PersonRights>): Access {
  if (rights.at === 'loading') return { state: 'waiting' }
  return rights.at === 'failed' ? { state: 'unknown' } : rights.value[act]
}

/** What the server said when it was tried counts more than what was found out beforehand. */
export function closedAfter(access: Access, by: readonly NamedPermission[] | undefined): Access {
  return by === undefined ? access : { state: 'closed', permissions: [...by] }
}

/** The permissions that would open something, in a sentence. */
export function lackWords(
  permissions: readonly NamedPermission[],
  words: Messages['person']['edit']
): string {
  const names = permissions.map(permissionName)
  if (names.length === 0) return words.lacksUnnamed
  const all = names.join(` ${words.or} `)
  return names.length === 1 ? words.lacksOne(all) : words.lacksAny(all)
}
