import type { AccountReport } from '@shared/domain/account'
import type { NamedPermission } from '@shared/errors'
import { lacks } from '../../api/account-access'

export const tagActions = ['create', 'change', 'delete'] as const
export type TagAction = (typeof tagActions)[number]

/** As the server's role editor names them. */
const permissions: Readonly<Record<TagAction, NamedPermission>> = {
  create: { category: 'Tags', name: 'Add Tags' },
  change: { category: 'Tags', name: 'Edit Tags' },
  delete: { category: 'Tags', name: 'Delete Tags' }
}

/** @returns what the account may not do with tags, and the permission for each */
export function closedTagActions(report: AccountReport | undefined): ReadonlyMap<TagAction, NamedPermission> {
  return new Map(
    tagActions
      .filter((action) => lacks(report, permissions[action]))
      .map((action) => [action, permissions[action]])
  )
}
