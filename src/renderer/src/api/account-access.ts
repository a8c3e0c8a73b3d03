import type { AccountReport, Capability } from '@shared/domain/account'
import type { NamedPermission } from '@shared/errors'

/** Whether the account may do something, or which permissions it lacks for that: all of them. */
export type Access =
  { readonly at: 'open' } | { readonly at: 'closed'; readonly permissions: readonly NamedPermission[] }

/**
 * @param report undefined: not known yet. Then, and where the server did not make it clear, things are open: the server
 * says no by itself
 */
export function accessTo(report: AccountReport | undefined, needed: readonly Capability[]): Access {
  const rows = report?.capabilities.filter(({ capability }) => needed.includes(capability)) ?? []
  const lacking = rows.filter(({ grant }) => grant === 'missing')
  if (lacking.length === 0) return { at: 'open' }
  const permissions = new Map(
    lacking
      .flatMap(({ missing }) => missing)
      .map((each): [string, NamedPermission] => [`${each.category}/${each.name}`, each])
  )
  return { at: 'closed', permissions: [...permissions.values()] }
}

/** Whether one of several permissions that an ability consists of is missing; those are asked for one by one. */
export function lacks(report: AccountReport | undefined, { category, name }: NamedPermission): boolean {
  return (
    report?.capabilities.some(({ missing }) =>
      missing.some((each) => each.category === category && each.name === name)
    ) ?? false
  )
}
