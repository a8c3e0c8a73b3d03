import type { OperationId } from '@shared/identities/generated/operations.gen'

const publishing = 'Facial Recognition Services/Face Publishing'
const recognize = 'Facial Recognition Services/Face Recognize'
const detection = 'Facial Recognition Services/Face Detection'
const enrollment = 'Facial Recognition Services/Face Enrollment'
const readAll = 'Identities/Read All Identity'
const mutateAll = 'Identities/Mutate All Identity'
const person = '/api/v1/people/{personId}'

/**
 * The endpoints of the vendor's documentation, written down by hand and not read from the API document: operation,
 * method, path, and the permissions of which any one is enough.
 */
export const documentedOperations: readonly (readonly [OperationId, string, string, readonly string[]])[] = [
  ['authenticate', 'POST', '/api/v1/authenticate', ['anonymous']],
  ['renewToken', 'GET', '/api/v1/renewToken', ['any-authenticated']],
  ['readUserProfile', 'GET', '/auth/v1/user/profile', ['any-authenticated']],

  ['publishWithResponse', 'POST', '/api/v1/faceEdge/publishWithResponse', [publishing]],
  ['publish', 'POST', '/api/v1/faceEdge/publish', [publishing]],
  ['recognize', 'POST', '/api/v1/faceEdge/recognize', [recognize]],
  ['lookup', 'POST', '/api/v1/faceEdge/lookup', [recognize]],

  ['enrollFace', 'POST', '/api/v1/faces/faceEnroll', [enrollment]],
  ['detectFaces', 'POST', '/api/v1/faces/faceDetect', [detection]],
  ['compareFaces', 'POST', '/api/v1/faces/faceCompare', [detection]],
  ['checkImageReference', 'GET', '/api/v1/faces/checkImageReference/{referenceId}', [detection, enrollment]],

  ['findPeople', 'GET', '/api/v1/people', [readAll]],
  [
    'findPeopleByEntityField',
    'GET',
    '/api/v1/people/entityField/{fieldName}/entityValue/{fieldValue}',
    [readAll]
  ],
  ['readPerson', 'GET', person, [readAll]],
  ['readAliases', 'GET', `${person}/aliases`, [readAll, 'Identities/Read Aliases']],
  ['upsertAlias', 'PUT', `${person}/aliases`, [mutateAll, 'Identities/Mutate Aliases']],
  ['deleteAlias', 'DELETE', `${person}/aliases/{aliasId}`, [mutateAll, 'Identities/Mutate Aliases']],
  ['readPersonTags', 'GET', `${person}/tags`, [readAll, 'Identities/Read Tags']],
  ['upsertPersonTag', 'PUT', `${person}/tags`, [mutateAll, 'Identities/Mutate Tags']],
  ['deletePersonTag', 'DELETE', `${person}/tags/{personTagId}`, [mutateAll, 'Identities/Mutate Tags']],
  ['readNotes', 'GET', `${person}/notes`, [readAll]],
  ['upsertNote', 'PUT', `${person}/notes`, [mutateAll]],
  ['deleteNote', 'DELETE', `${person}/notes/{noteId}`, [mutateAll]],
  ['upsertAddress', 'PUT', `${person}/addresses`, [mutateAll]],
  ['readEntityFields', 'GET', `${person}/entityFields`, [readAll, 'Identities/Read Entity Fields']],
  ['upsertEntityField', 'PUT', `${person}/entityFields`, [mutateAll]],
  ['deleteEntityField', 'DELETE', `${person}/entityFields/{entityId}`, [mutateAll]],

  ['readEnrollmentPhoto', 'GET', '/api/v1/people/enrollmentPhoto/{faceId}', ['any-authenticated']],
  [
    'readDetectionPhoto',
    'GET',
    '/api/v1/people/detectionPhoto/{faceId}/{detectionId}',
    ['any-authenticated']
  ],
  ['uploadFileDocument', 'POST', '/api/v1/people/fileDocuments/upload', ['Identities/Add Identity Files']],
  [
    'downloadFileDocument',
    'GET',
    `${person}/fileDocuments/{documentId}/data`,
    ['Identities/Read Identity Files']
  ],

  ['readTags', 'GET', '/api/v1/Tags', ['Tags/Read Tags']],
  ['createTag', 'POST', '/api/v1/Tags', ['Tags/Add Tags']],
  ['readTag', 'GET', '/api/v1/Tags/{tagId}', ['Tags/Read Tags']],
  ['updateTag', 'PUT', '/api/v1/Tags/{tagId}', ['Tags/Edit Tags']],
  ['deleteTag', 'DELETE', '/api/v1/Tags/{tagId}', ['Tags/Delete Tags']],

  [
    'readDetectionsOfPerson',
    'GET',
    '/api/v1/people/detections/personId/{personId}',
    ['Identities/Read Detections']
  ],
  [
    'readDetectionsOfFace',
    'GET',
    '/api/v1/people/detections/faceId/{faceId}',
    ['Identities/Read Detections']
  ],

  [
    'updateStringFieldSetting',
    'PUT',
    '/api/v1/EntityFieldSettings/{entityType}/stringField/{fieldId}',
    ['not-stated']
  ],
  [
    'updateDatetimeFieldSetting',
    'PUT',
    '/api/v1/EntityFieldSettings/{entityType}/datetimeField/{fieldId}',
    ['not-stated']
  ]
]
