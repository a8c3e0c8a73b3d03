import type { identitiesOperations, OperationId } from '@shared/identities/generated/operations.gen'

type Stated = (typeof identitiesOperations)[OperationId]['permission']

/**
 * A permission that the API asks for somewhere, as `category/name`: "Read Tags" exists in two categories, so a name
 * alone is ambiguous.
 */
export type Permission = Exclude<Stated, string>[number]

/** Short names for the permissions that the sandbox's code and tests speak of. */
export const permissions = {
  facePublishing: 'Facial Recognition Services/Face Publishing',
  faceRecognize: 'Facial Recognition Services/Face Recognize',
  faceDetection: 'Facial Recognition Services/Face Detection',
  faceEnrollment: 'Facial Recognition Services/Face Enrollment',
  readAllIdentity: 'Identities/Read All Identity',
  mutateAllIdentity: 'Identities/Mutate All Identity',
  readAliases: 'Identities/Read Aliases',
  mutateAliases: 'Identities/Mutate Aliases',
  readPersonTags: 'Identities/Read Tags',
  mutatePersonTags: 'Identities/Mutate Tags',
  readEntityFields: 'Identities/Read Entity Fields',
  readDetections: 'Identities/Read Detections',
  addIdentityFiles: 'Identities/Add Identity Files',
  readIdentityFiles: 'Identities/Read Identity Files',
  readTags: 'Tags/Read Tags',
  addTags: 'Tags/Add Tags',
  editTags: 'Tags/Edit Tags',
  deleteTags: 'Tags/Delete Tags'
} as const satisfies Record<string, Permission>

/** What an enrollment station's role needs, including the optional recognize strategy and the names of tags. */
export const stationRole: readonly Permission[] = [
  permissions.facePublishing,
  permissions.faceRecognize,
  permissions.faceDetection,
  permissions.faceEnrollment,
  permissions.readAllIdentity,
  permissions.mutateAllIdentity,
  permissions.readTags
]
