import { type AccountStore, createAccountStore } from './account-store'
import { type AddressStore, createAddressStore } from './address-store'
import { type AliasStore, createAliasStore } from './alias-store'
import { inTransaction, openDatabase } from './database'
import { createDetectionPictureStore, type DetectionPictureStore } from './detection-picture-store'
import { createDetectionStore, type DetectionStore } from './detection-store'
import { createEntityFieldStore, type EntityFieldStore } from './entity-field-store'
import { createFaceStore, type FaceStore } from './face-store'
import { createFieldSettingStore, type FieldSettingStore } from './field-setting-store'
import { createFileDocumentStore, type FileDocumentStore } from './file-document-store'
import { createNoteStore, type NoteStore } from './note-store'
import { createPeopleStore, type PeopleStore } from './people-store'
import { createPersonTagStore, type PersonTagStore } from './person-tag-store'
import { createSecretStore, type SecretStore } from './secret-store'
import { createTagStore, type TagStore } from './tag-store'

/** All that the sandbox keeps, one store per concept, in one SQLite file. */
export interface Storage {
  readonly secrets: SecretStore
  readonly accounts: AccountStore
  readonly people: PeopleStore
  readonly aliases: AliasStore
  readonly notes: NoteStore
  readonly addresses: AddressStore
  readonly entityFields: EntityFieldStore
  readonly personTags: PersonTagStore
  readonly tags: TagStore
  readonly faces: FaceStore
  readonly detections: DetectionStore
  readonly detectionPictures: DetectionPictureStore
  readonly fileDocuments: FileDocumentStore
  readonly fieldSettings: FieldSettingStore
  /** All of `work`, which must be synchronous, or nothing. */
  transaction<T>(work: () => T): T
  close(): void
}

/** @throws Error as `openDatabase` */
export function openStorage(path: string): Storage {
  const database = openDatabase(path)
  return {
    secrets: createSecretStore(database),
    accounts: createAccountStore(database),
    people: createPeopleStore(database),
    aliases: createAliasStore(database),
    notes: createNoteStore(database),
    addresses: createAddressStore(database),
    entityFields: createEntityFieldStore(database),
    personTags: createPersonTagStore(database),
    tags: createTagStore(database),
    faces: createFaceStore(database),
    detections: createDetectionStore(database),
    detectionPictures: createDetectionPictureStore(database),
    fileDocuments: createFileDocumentStore(database),
    fieldSettings: createFieldSettingStore(database),
    transaction: (work) => inTransaction(database, work),
    close: () => database.close()
  }
}
