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

/**
 * What an enrollment station's role needs, including the optional recognize strategy, tags and their administration, and
 * the documents and sightings of a person.
 */
export const stationRole: readonly Permission[] = [
  permissions.facePublishing,
  permissions.faceRecognize,
  permissions.faceDetection,
  permissions.faceEnrollment,
  permissions.readAllIdentity,
  permissions.mutateAllIdentity,
  permissions.readDetections,
  permissions.addIdentityFiles,
  permissions.readIdentityFiles,
  permissions.readTags,
  permissions.addTags,
  permissions.editTags,
  permissions.deleteTags
]

/** Accounts for trying out what a station says to those who may do less. Each has a role of its own name. */
export const sampleRoles = {
  /** Enrolls and names people; cannot search for a face. */
  enroller: [
    permissions.faceDetection,
    permissions.faceEnrollment,
    permissions.readAllIdentity,
    permissions.mutateAllIdentity,
    permissions.readTags
  ],
  /** Identifies and compares faces; changes nothing but the list of detections. */
  'lookup-only': [
    permissions.facePublishing,
    permissions.faceRecognize,
    permissions.faceDetection,
    permissions.readAllIdentity,
    permissions.readTags
  ],
  'tag-admin': [permissions.readTags, permissions.addTags, permissions.editTags, permissions.deleteTags],
  /** May sign in. */
  nobody: []
} as const satisfies Record<string, readonly Permission[]>

export type SampleAccount = keyof typeof sampleRoles

export const sampleAccounts: readonly SampleAccount[] = ['enroller', 'lookup-only', 'tag-admin', 'nobody']
