import type { IdentifyStrategy } from '@shared/domain/recognition'
import type { NamedPermission } from '@shared/errors'
import { identitiesOperations } from '@shared/identities/generated/operations.gen'

/** @returns the permissions of which an account needs one to search in this way, as the server's role editor names them */
export function strategyPermissions(strategy: IdentifyStrategy): readonly NamedPermission[] {
  return identitiesOperations[strategy].permission.map((path) => {
    const slash = path.indexOf('/')
    return { category: path.slice(0, slash), name: path.slice(slash + 1) }
  })
}
