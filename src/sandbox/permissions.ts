/**
 * Permission names as the vendor's role editor shows them, with their category: "Read Tags" exists in two categories,
 * so a name alone is ambiguous.
 */
export const permissions = {
  facePublishing: 'Facial Recognition Services/Face Publishing',
  faceRecognize: 'Facial Recognition Services/Face Recognize',
  faceDetection: 'Facial Recognition Services/Face Detection',
  faceEnrollment: 'Facial Recognition Services/Face Enrollment',
  readAllIdentity: 'Identities/Read All Identity',
  mutateAllIdentity: 'Identities/Mutate All Identity',
  readAliases: 'Identities/Read Aliases',
  mutateAliases: 'Identities/Mutate Aliases'
} as const
export type Permission = (typeof permissions)[keyof typeof permissions]

/** What an enrollment station's role needs, including the optional recognize strategy. */
export const stationRole: readonly Permission[] = [
  permissions.facePublishing,
  permissions.faceRecognize,
  permissions.faceDetection,
  permissions.faceEnrollment,
  permissions.readAllIdentity,
  permissions.mutateAllIdentity
]
