import { type AccountStore, createAccountStore } from './account-store'
import { type AliasStore, createAliasStore } from './alias-store'
import { inTransaction, openDatabase } from './database'
import { createDetectionStore, type DetectionStore } from './detection-store'
import { createFaceStore, type FaceStore } from './face-store'
import { createPeopleStore, type PeopleStore } from './people-store'
import { createSecretStore, type SecretStore } from './secret-store'

/** All that the sandbox keeps, one store per concept, in one SQLite file. */
export interface Storage {
  readonly secrets: SecretStore
  readonly accounts: AccountStore
  readonly people: PeopleStore
  readonly aliases: AliasStore
  readonly faces: FaceStore
  readonly detections: DetectionStore
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
    faces: createFaceStore(database),
    detections: createDetectionStore(database),
    transaction: (work) => inTransaction(database, work),
    close: () => database.close()
  }
}
