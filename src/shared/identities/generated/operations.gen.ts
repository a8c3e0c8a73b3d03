// Generated from resources/identities.openapi.yaml. Do not edit: npm run api:generate.

/**
 * Every operation of the Identities REST API. Paths are relative to a server's base URL; `{name}` is a parameter.
 * Permissions are written `category/name`; any one of several is enough. Idempotent: sending the request twice leaves
 * the server as sending it once would.
 */
export const identitiesOperations = {
  authenticate: {
    method: 'post',
    path: 'api/v1/authenticate',
    permission: 'anonymous',
    idempotent: false
  },
  renewToken: {
    method: 'get',
    path: 'api/v1/renewToken',
    permission: 'any-authenticated',
    idempotent: true
  },
  readUserProfile: {
    method: 'get',
    path: 'auth/v1/user/profile',
    permission: 'any-authenticated',
    idempotent: true
  },
  publishWithResponse: {
    method: 'post',
    path: 'api/v1/faceEdge/publishWithResponse',
    permission: ['Facial Recognition Services/Face Publishing'],
    idempotent: false
  },
  publish: {
    method: 'post',
    path: 'api/v1/faceEdge/publish',
    permission: ['Facial Recognition Services/Face Publishing'],
    idempotent: false
  },
  recognize: {
    method: 'post',
    path: 'api/v1/faceEdge/recognize',
    permission: ['Facial Recognition Services/Face Recognize'],
    idempotent: false
  },
  lookup: {
    method: 'post',
    path: 'api/v1/faceEdge/lookup',
    permission: ['Facial Recognition Services/Face Recognize'],
    idempotent: false
  },
  enrollFace: {
    method: 'post',
    path: 'api/v1/faces/faceEnroll',
    permission: ['Facial Recognition Services/Face Enrollment'],
    idempotent: false
  },
  detectFaces: {
    method: 'post',
    path: 'api/v1/faces/faceDetect',
    permission: ['Facial Recognition Services/Face Detection'],
    idempotent: true
  },
  compareFaces: {
    method: 'post',
    path: 'api/v1/faces/faceCompare',
    permission: ['Facial Recognition Services/Face Detection'],
    idempotent: true
  },
  checkImageReference: {
    method: 'get',
    path: 'api/v1/faces/checkImageReference/{referenceId}',
    permission: ['Facial Recognition Services/Face Detection', 'Facial Recognition Services/Face Enrollment'],
    idempotent: true
  },
  findPeople: {
    method: 'get',
    path: 'api/v1/people',
    permission: ['Identities/Read All Identity'],
    idempotent: true
  },
  findPeopleByEntityField: {
    method: 'get',
    path: 'api/v1/people/entityField/{fieldName}/entityValue/{fieldValue}',
    permission: ['Identities/Read All Identity'],
    idempotent: true
  },
  readPerson: {
    method: 'get',
    path: 'api/v1/people/{personId}',
    permission: ['Identities/Read All Identity'],
    idempotent: true
  },
  readAliases: {
    method: 'get',
    path: 'api/v1/people/{personId}/aliases',
    permission: ['Identities/Read All Identity', 'Identities/Read Aliases'],
    idempotent: true
  },
  upsertAlias: {
    method: 'put',
    path: 'api/v1/people/{personId}/aliases',
    permission: ['Identities/Mutate All Identity', 'Identities/Mutate Aliases'],
    idempotent: false
  },
  deleteAlias: {
    method: 'delete',
    path: 'api/v1/people/{personId}/aliases/{aliasId}',
    permission: ['Identities/Mutate All Identity', 'Identities/Mutate Aliases'],
    idempotent: true
  },
  readPersonTags: {
    method: 'get',
    path: 'api/v1/people/{personId}/tags',
    permission: ['Identities/Read All Identity', 'Identities/Read Tags'],
    idempotent: true
  },
  upsertPersonTag: {
    method: 'put',
    path: 'api/v1/people/{personId}/tags',
    permission: ['Identities/Mutate All Identity', 'Identities/Mutate Tags'],
    idempotent: false
  },
  deletePersonTag: {
    method: 'delete',
    path: 'api/v1/people/{personId}/tags/{personTagId}',
    permission: ['Identities/Mutate All Identity', 'Identities/Mutate Tags'],
    idempotent: true
  },
  readNotes: {
    method: 'get',
    path: 'api/v1/people/{personId}/notes',
    permission: ['Identities/Read All Identity'],
    idempotent: true
  },
  upsertNote: {
    method: 'put',
    path: 'api/v1/people/{personId}/notes',
    permission: ['Identities/Mutate All Identity'],
    idempotent: false
  },
  deleteNote: {
    method: 'delete',
    path: 'api/v1/people/{personId}/notes/{noteId}',
    permission: ['Identities/Mutate All Identity'],
    idempotent: true
  },
  upsertAddress: {
    method: 'put',
    path: 'api/v1/people/{personId}/addresses',
    permission: ['Identities/Mutate All Identity'],
    idempotent: false
  },
  readEntityFields: {
    method: 'get',
    path: 'api/v1/people/{personId}/entityFields',
    permission: ['Identities/Read All Identity', 'Identities/Read Entity Fields'],
    idempotent: true
  },
  upsertEntityField: {
    method: 'put',
    path: 'api/v1/people/{personId}/entityFields',
    permission: ['Identities/Mutate All Identity'],
    idempotent: false
  },
  deleteEntityField: {
    method: 'delete',
    path: 'api/v1/people/{personId}/entityFields/{entityId}',
    permission: ['Identities/Mutate All Identity'],
    idempotent: true
  },
  readEnrollmentPhoto: {
    method: 'get',
    path: 'api/v1/people/enrollmentPhoto/{faceId}',
    permission: 'any-authenticated',
    idempotent: true
  },
  readDetectionPhoto: {
    method: 'get',
    path: 'api/v1/people/detectionPhoto/{faceId}/{detectionId}',
    permission: 'any-authenticated',
    idempotent: true
  },
  uploadFileDocument: {
    method: 'post',
    path: 'api/v1/people/fileDocuments/upload',
    permission: ['Identities/Add Identity Files'],
    idempotent: false
  },
  downloadFileDocument: {
    method: 'get',
    path: 'api/v1/people/{personId}/fileDocuments/{documentId}/data',
    permission: ['Identities/Read Identity Files'],
    idempotent: true
  },
  readTags: {
    method: 'get',
    path: 'api/v1/Tags',
    permission: ['Tags/Read Tags'],
    idempotent: true
  },
  createTag: {
    method: 'post',
    path: 'api/v1/Tags',
    permission: ['Tags/Add Tags'],
    idempotent: false
  },
  readTag: {
    method: 'get',
    path: 'api/v1/Tags/{tagId}',
    permission: ['Tags/Read Tags'],
    idempotent: true
  },
  updateTag: {
    method: 'put',
    path: 'api/v1/Tags/{tagId}',
    permission: ['Tags/Edit Tags'],
    idempotent: true
  },
  deleteTag: {
    method: 'delete',
    path: 'api/v1/Tags/{tagId}',
    permission: ['Tags/Delete Tags'],
    idempotent: true
  },
  readDetectionsOfPerson: {
    method: 'get',
    path: 'api/v1/people/detections/personId/{personId}',
    permission: ['Identities/Read Detections'],
    idempotent: true
  },
  readDetectionsOfFace: {
    method: 'get',
    path: 'api/v1/people/detections/faceId/{faceId}',
    permission: ['Identities/Read Detections'],
    idempotent: true
  },
  updateStringFieldSetting: {
    method: 'put',
    path: 'api/v1/EntityFieldSettings/{entityType}/stringField/{fieldId}',
    permission: 'not-stated',
    idempotent: true
  },
  updateDatetimeFieldSetting: {
    method: 'put',
    path: 'api/v1/EntityFieldSettings/{entityType}/datetimeField/{fieldId}',
    permission: 'not-stated',
    idempotent: true
  }
} as const

export type OperationId = keyof typeof identitiesOperations
