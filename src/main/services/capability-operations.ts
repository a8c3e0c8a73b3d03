import type { AccountReport, Capability, Grant } from '@shared/domain/account'
import { identitiesOperations, type OperationId } from '@shared/identities/generated/operations.gen'
import { namedPermission } from '../identities/needed-permissions'

/** What each capability needs; all of it. */
const capabilityOperations: Readonly<Record<Capability, readonly OperationId[]>> = {
  enroll: ['enrollFace', 'checkImageReference', 'readAliases', 'upsertAlias'],
  identify: ['publishWithResponse'],
  'identify-edge': ['recognize', 'lookup'],
  compare: ['compareFaces'],
  'read-people': ['readPerson', 'findPeople'],
  'edit-people': ['upsertAlias', 'upsertPersonTag', 'upsertNote', 'upsertAddress', 'upsertEntityField'],
  'read-tags': ['readTags'],
  'administer-tags': ['createTag', 'updateTag', 'deleteTag'],
  'read-detections': ['readDetectionsOfPerson'],
  'add-documents': ['uploadFileDocument'],
  'read-documents': ['downloadFileDocument'],
  'administer-fields': ['updateStringFieldSetting', 'updateDatetimeFieldSetting']
}

/** Every operation that has to be asked about, once. */
export const probedOperations: readonly OperationId[] = [
  ...new Set(Object.values(capabilityOperations).flat())
]

type CapabilityReport = AccountReport['capabilities'][number]

/** Puts the operations' grants together: one that is missing is enough to lack the capability. */
export function reportCapability(
  capability: Capability,
  grants: ReadonlyMap<OperationId, Grant>
): CapabilityReport {
  const operations = capabilityOperations[capability]
  const lacking = operations.filter((operation) => grants.get(operation) === 'missing')
  const grant: Grant =
    lacking.length > 0
      ? 'missing'
      : operations.every((operation) => grants.get(operation) === 'granted')
        ? 'granted'
        : 'unknown'
  const missing = [...new Set(lacking.flatMap(permissionsToAdd))].map(namedPermission)
  return { capability, grant, missing }
}

/**
 * The permissions to ask for. Of several that are enough the first is the general one; where the vendor's pages name two
 * different ones, both are needed to be sure.
 */
function permissionsToAdd(operation: OperationId): readonly string[] {
  const { permission } = identitiesOperations[operation]
  if (typeof permission === 'string') return []
  return operation === 'checkImageReference' ? permission : permission.slice(0, 1)
}
