import type { UserProfile } from '@shared/identities/generated/types.gen'

/** The signed-in account as the server describes it. */
export interface Profile {
  /** Its name or address; undefined when the server does not say. */
  readonly username?: string
  /** As the server names them; empty when it does not. */
  readonly roles: readonly string[]
}

export function profileOf({ username, email, roles }: UserProfile): Profile {
  const name = [username, email].find((text) => typeof text === 'string' && text !== '')
  return { ...(name ? { username: name } : {}), roles: (roles ?? []).flatMap(roleName) }
}

/** What an element of the list is, is not documented: a name, or an object that has one. */
function roleName(role: unknown): string[] {
  if (typeof role === 'string') return role === '' ? [] : [role]
  if (typeof role !== 'object' || role === null) return []
  const members = new Map<string, unknown>(Object.entries(role))
  const names = ['name', 'roleName', 'displayName'].map((member) => members.get(member))
  return names.filter((name): name is string => typeof name === 'string' && name !== '').slice(0, 1)
}
