import type { NamedPermission } from '@shared/errors'
import { identitiesOperations, type OperationId } from '@shared/identities/generated/operations.gen'
import type { ApiCall } from './api'

/** One of the vendor's pages lets any account read photos, another names this permission. */
const contradicted: Partial<Record<OperationId, readonly string[]>> = {
  readEnrollmentPhoto: ['Identities/Read All Identity'],
  readDetectionPhoto: ['Identities/Read All Identity']
}

/**
 * Permissions of which an account needs one for a call, as the role editor shows them.
 *
 * @returns undefined where none is documented
 */
export function neededPermissions({
  method,
  template
}: Pick<ApiCall, 'method' | 'template'>): readonly NamedPermission[] | undefined {
  for (const [id, operation] of operations) {
    if (operation.method !== method || operation.path !== template) continue
    const names = contradicted[id] ?? (typeof operation.permission === 'string' ? [] : operation.permission)
    return names.length === 0 ? undefined : names.map(namedPermission)
  }
  return undefined
}

const operations = Object.entries(identitiesOperations) as [
  OperationId,
  (typeof identitiesOperations)[OperationId]
][]

/** @param text `category/name`, as the operations table writes a permission */
export function namedPermission(text: string): NamedPermission {
  const slash = text.indexOf('/')
  return { category: text.slice(0, slash), name: text.slice(slash + 1) }
}
