import { identitiesOperations, type OperationId } from '@shared/identities/generated/operations.gen'
import { type Permission, permissions } from '../permissions'
import type { SandboxPolicy } from '../policy'

/**
 * Who may call an operation: whoever the API's table says and, where the vendor's pages contradict each other or say
 * nothing, the reading that the policy names.
 *
 * @returns permissions of which any one is enough; an empty list means any authenticated user
 */
export function requiredPermissions(
  id: OperationId,
  policy: SandboxPolicy
): 'anonymous' | readonly Permission[] {
  switch (id) {
    case 'checkImageReference':
      return policy.imageReferencePermission === 'face-detection'
        ? [permissions.faceDetection]
        : [permissions.faceEnrollment]
    case 'readEnrollmentPhoto':
    case 'readDetectionPhoto':
      return policy.photoPermission === 'any-authenticated' ? [] : [permissions.readAllIdentity]
    case 'updateStringFieldSetting':
    case 'updateDatetimeFieldSetting':
      return policy.fieldSettingPermission === 'any-authenticated' ? [] : [permissions.mutateAllIdentity]
    default: {
      const { permission } = identitiesOperations[id]
      if (permission === 'anonymous') return permission
      if (permission === 'any-authenticated') return []
      return policy.granularPermissions ? permission : withoutGranular(permission)
    }
  }
}

/** Leaves out what stands in for a general permission, such as Read Aliases for Read All Identity. */
function withoutGranular(anyOf: readonly Permission[]): readonly Permission[] {
  const { readAllIdentity, mutateAllIdentity } = permissions
  const general = anyOf.filter((each) => each === readAllIdentity || each === mutateAllIdentity)
  return general.length > 0 ? general : anyOf
}
