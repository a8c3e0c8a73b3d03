import type { AccountReport, Capability } from '@shared/domain/account'
import type { IdentifyStrategy } from '@shared/domain/recognition'
import { type Access, accessTo } from '../api/account-access'
import type { Way } from './people-state'

/** @returns which ways of searching this account has, at the site's way of searching for a face */
export function wayAccess(
  report: AccountReport | undefined,
  strategy: IdentifyStrategy
): Readonly<Record<Way, Access>> {
  const byFace = strategy === 'publishWithResponse' ? 'identify' : 'identify-edge'
  const of = (...needed: readonly Capability[]): Access => accessTo(report, needed)
  return {
    tag: of('read-tags', 'read-people'),
    field: of('read-people'),
    face: of(byFace),
    // The server is not asked.
    seen: of()
  }
}
