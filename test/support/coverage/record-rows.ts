import { randomUUID } from 'node:crypto'
import { permissions } from '@sandbox/permissions'
import type { OperationId } from '@shared/identities/generated/operations.gen'
import { json, listTags, must, tagDraft, unknownId, webPage } from './inputs'
import type { CoverageRow } from './row'

const query = { skip: 0, take: 10, order: 'newest-first' } as const
const setting = { entityType: 'Person', fieldId: 'f-1', name: 'Badge', description: '', required: false }

/** Photos, documents, tags, detections and settings of fields. */
export const recordRows = {
  readEnrollmentPhoto: {
    channel: 'photos:read-enrollment',
    ask: ({ station, fixture: { faceId } }) => station.call('photos:read-enrollment', { faceId }),
    askUnknown: ({ station }) => station.call('photos:read-enrollment', { faceId: unknownId() }),
    forbiddenPolicy: { photoPermission: 'read-all-identity' },
    forbiddenWithout: [permissions.readAllIdentity],
    badBody: { body: 'GIF89a', contentType: 'image/jpeg' }
  },
  readDetectionPhoto: {
    channel: 'photos:read-detection',
    ask: ({ station, fixture: { faceId, detectionId } }) =>
      station.call('photos:read-detection', { faceId, detectionId }),
    askUnknown: ({ station, fixture: { faceId } }) =>
      station.call('photos:read-detection', { faceId, detectionId: unknownId() }),
    forbiddenPolicy: { photoPermission: 'read-all-identity' },
    forbiddenWithout: [permissions.readAllIdentity],
    badBody: { body: 'GIF89a', contentType: 'image/jpeg' }
  },
  uploadFileDocument: {
    channel: 'people:add-document',
    ask: ({ station, fixture: { personId } }) =>
      station.call('people:add-document', {
        uploadId: randomUUID(),
        personId,
        name: 'consent.pdf',
        description: 'signed',
        content: Uint8Array.from(Buffer.from('%PDF-1.7'))
      }),
    askUnknown: ({ station }) =>
      station.call('people:add-document', {
        uploadId: randomUUID(),
        personId: unknownId(),
        name: 'consent.pdf',
        description: '',
        content: Uint8Array.of(1)
      }),
    badBody: webPage
  },
  downloadFileDocument: {
    channel: 'people:read-document',
    ask: ({ station, fixture: { personId, documentId } }) =>
      station.call('people:read-document', { personId, documentId }),
    askUnknown: ({ station, fixture: { personId } }) =>
      station.call('people:read-document', { personId, documentId: unknownId() }),
    badBody: webPage
  },
  readTags: { channel: 'tags:list', ask: listTags },
  createTag: {
    channel: 'tags:create',
    ask: ({ station }) => station.call('tags:create', tagDraft()),
    badBody: json('7')
  },
  readTag: {
    channel: 'tags:read',
    ask: ({ station, fixture: { tagId } }) => station.call('tags:read', { tagId }),
    askUnknown: ({ station }) => station.call('tags:read', { tagId: unknownId() })
  },
  updateTag: {
    channel: 'tags:update',
    ask: ({ station, fixture: { tagId } }) =>
      station.call('tags:update', {
        tagId,
        tag: { ...tagDraft(), lasts: { days: 30, hours: 0, minutes: 0, seconds: 0 } }
      }),
    askUnknown: ({ station }) => station.call('tags:update', { tagId: unknownId(), tag: tagDraft() }),
    badBody: webPage
  },
  deleteTag: {
    channel: 'tags:delete',
    ask: async ({ station }) => {
      const { tagId } = await must(station.call('tags:create', tagDraft()))
      return station.call('tags:delete', { tagId })
    },
    askUnknown: ({ station }) => station.call('tags:delete', { tagId: unknownId() }),
    badBody: webPage
  },
  readDetectionsOfPerson: {
    channel: 'people:list-detections',
    ask: ({ station, fixture: { personId } }) => station.call('people:list-detections', { personId, query }),
    askUnknown: ({ station }) => station.call('people:list-detections', { personId: unknownId(), query })
  },
  readDetectionsOfFace: {
    channel: 'faces:list-detections',
    ask: ({ station, fixture: { faceId } }) => station.call('faces:list-detections', { faceId, query }),
    askUnknown: ({ station }) => station.call('faces:list-detections', { faceId: unknownId(), query })
  },
  updateStringFieldSetting: {
    channel: 'field-settings:save-text',
    ask: ({ station }) => station.call('field-settings:save-text', setting),
    askUnknown: ({ station }) =>
      station.call('field-settings:save-text', { ...setting, fieldId: unknownId() }),
    unknownPolicy: { unknownFieldSetting: 'refuse' },
    forbiddenWithout: [permissions.mutateAllIdentity],
    badBody: webPage
  },
  updateDatetimeFieldSetting: {
    channel: 'field-settings:save-date',
    ask: ({ station }) => station.call('field-settings:save-date', setting),
    askUnknown: ({ station }) =>
      station.call('field-settings:save-date', { ...setting, fieldId: unknownId() }),
    unknownPolicy: { unknownFieldSetting: 'refuse' },
    forbiddenWithout: [permissions.mutateAllIdentity],
    badBody: webPage
  }
} satisfies Partial<Record<OperationId, CoverageRow>>
