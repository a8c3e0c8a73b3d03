import type { Handlers } from '@shared/ipc/contract'
import type { faceCalls } from '@shared/ipc/face-calls'
import type { recordCalls } from '@shared/ipc/record-calls'
import type { RecordServices } from '../services/record-services'

export type RecordHandlers = Pick<Handlers, keyof typeof faceCalls | keyof typeof recordCalls>

/** One line per channel: which service answers it. */
export function createRecordHandlers(services: RecordServices): RecordHandlers {
  const { people, personRights, personItems, personTags, tags, detections, documents, fieldSettings } =
    services
  return {
    'people:identify': (request) => services.limitedIdentification.identify(request),
    'people:add-photo': (request) => services.additionalPhotos.add(request),
    'faces:compare': ({ first, second }) => services.comparison.compare(first, second),
    'faces:detect': ({ photo }) => services.faces.detect(photo),
    'faces:publish': ({ photo }) => services.faces.publish(photo),
    'photos:read-enrollment': ({ faceId }) => services.photos.readEnrollment(faceId),
    'photos:read-detection': ({ faceId, detectionId }) => services.photos.readDetection(faceId, detectionId),

    'people:read': ({ personId }) => people.read(personId),
    'people:read-rights': () => personRights.read(),
    'people:find-by-tag': ({ tagId }) => people.findByTag(tagId),
    'people:find-by-field': ({ name, value }) => people.findByField(name, value),
    'people:save-alias': ({ personId, alias }) => personItems.saveAlias(personId, alias),
    'people:remove-alias': ({ personId, aliasId }) => personItems.removeAlias(personId, aliasId),
    'people:save-tag': ({ personId, tagId, expires }) => personTags.save(personId, tagId, expires),
    'people:remove-tag': ({ personId, tagId }) => personTags.remove(personId, tagId),
    'people:save-note': ({ personId, note }) => personItems.saveNote(personId, note),
    'people:remove-note': ({ personId, noteId }) => personItems.removeNote(personId, noteId),
    'people:save-address': ({ personId, address }) => personItems.saveAddress(personId, address),
    'people:save-field': ({ personId, field }) => personItems.saveField(personId, field),
    'people:remove-field': ({ personId, fieldId }) => personItems.removeField(personId, fieldId),
    'people:add-document': (draft) => documents.add(draft),
    'people:cancel-document': ({ uploadId }) => Promise.resolve(documents.cancel(uploadId)),
    'people:read-document': ({ personId, documentId }) => documents.read(personId, documentId),
    'people:list-detections': ({ personId, query }) => detections.ofPerson(personId, query),
    'faces:list-detections': ({ faceId, query }) => detections.ofFace(faceId, query),

    'tags:list': ({ name }) => tags.list(name),
    'tags:read': ({ tagId }) => tags.read(tagId),
    'tags:create': (draft) => tags.create(draft),
    'tags:update': ({ tagId, tag }) => tags.update(tagId, tag),
    'tags:delete': ({ tagId }) => tags.delete(tagId),

    'field-settings:save-text': (setting) => fieldSettings.saveText(setting),
    'field-settings:save-date': (setting) => fieldSettings.saveDate(setting)
  }
}
