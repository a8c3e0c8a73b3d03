import { z } from 'zod'
import { detectionPage, detectionQuery } from '../domain/detection'
import { document, documentReceipt, documentUpload } from '../domain/document'
import { additionalPhoto, enrollmentReceipt } from '../domain/enrollment'
import { foundFace } from '../domain/face-detection'
import { fieldSetting } from '../domain/field-setting'
import { faceId, personId, serverId } from '../domain/person'
import {
  address,
  addressDraft,
  alias,
  aliasDraft,
  field,
  fieldDraft,
  fieldName,
  note,
  noteDraft,
  personTag,
  tagExpiry
} from '../domain/person-items'
import { foundPeople, personRecord } from '../domain/person-record'
import { personRights } from '../domain/person-rights'
import { jpegBytes } from '../domain/photo'
import { tag, tagDraft, tagId, tagName } from '../domain/tag'
import { call } from './call'

/** People's records, and what they are described with. Saving without an item's id makes a new item. */
export const recordCalls = {
  'people:read': call(z.object({ personId }), personRecord),
  /** What the account may do to people, to anybody. */
  'people:read-rights': call(z.void(), personRights),
  'people:find-by-tag': call(z.object({ tagId }), foundPeople),
  /** Without a value: everybody who has the field. */
  'people:find-by-field': call(
    z.object({ name: fieldName, value: z.string().min(1).max(4000).optional() }),
    foundPeople
  ),

  'people:save-alias': call(z.object({ personId, alias: aliasDraft }), alias),
  'people:remove-alias': call(z.object({ personId, aliasId: serverId }), z.void()),
  /** Puts a tag on a person, or changes its expiry there. */
  'people:save-tag': call(z.object({ personId, tagId, expires: tagExpiry }), personTag),
  'people:remove-tag': call(z.object({ personId, tagId }), z.void()),
  'people:save-note': call(z.object({ personId, note: noteDraft }), note),
  'people:remove-note': call(z.object({ personId, noteId: serverId }), z.void()),
  /** The server has no call that removes an address. */
  'people:save-address': call(z.object({ personId, address: addressDraft }), address),
  'people:save-field': call(z.object({ personId, field: fieldDraft }), field),
  'people:remove-field': call(z.object({ personId, fieldId: serverId }), z.void()),

  'people:add-photo': call(additionalPhoto, enrollmentReceipt),
  'people:add-document': call(documentUpload, documentReceipt),
  /** Nothing happens when the upload is over already; its own answer says what became of it. */
  'people:cancel-document': call(z.object({ uploadId: z.uuid() }), z.void()),
  'people:read-document': call(z.object({ personId, documentId: serverId }), document),
  'people:list-detections': call(z.object({ personId, query: detectionQuery }), detectionPage),

  'faces:list-detections': call(z.object({ faceId, query: detectionQuery }), detectionPage),
  'faces:detect': call(z.object({ photo: jpegBytes }), z.object({ faces: z.array(foundFace) })),
  /** Records a detection and does not wait for the recognition. */
  'faces:publish': call(z.object({ photo: jpegBytes }), z.void()),
  'photos:read-detection': call(z.object({ faceId, detectionId: serverId }), z.object({ jpeg: jpegBytes })),

  /** All, or those with exactly this name. */
  'tags:list': call(z.strictObject({ name: tagName.optional() }), z.object({ tags: z.array(tag) })),
  'tags:read': call(z.object({ tagId }), tag),
  'tags:create': call(tagDraft, tag),
  'tags:update': call(z.object({ tagId, tag: tagDraft }), tag),
  /** Takes the tag off everybody, too. */
  'tags:delete': call(z.object({ tagId }), z.void()),

  'field-settings:save-text': call(fieldSetting, z.void()),
  'field-settings:save-date': call(fieldSetting, z.void())
}
