import type { DatabaseSync } from 'node:sqlite'
import { featuresFromBytes, featuresToBytes } from './feature-bytes'
import { bytesOf, textOf } from './rows'

export interface EnrolledFace {
  readonly faceId: string
  readonly personId: string
  /** 512 numbers of length 1. */
  readonly features: Float32Array
}

export interface NewFace extends EnrolledFace {
  readonly photoReferenceId: string | undefined
  /** The picture exactly as it was sent. */
  readonly jpeg: Uint8Array
  readonly createdAt: Date
}

export interface FaceStore {
  add(face: NewFace): void
  all(): EnrolledFace[]
  has(faceId: string): boolean
  readPhoto(faceId: string): Uint8Array<ArrayBuffer> | undefined
  hasReference(photoReferenceId: string): boolean
}

export function createFaceStore(database: DatabaseSync): FaceStore {
  const insert = database.prepare(
    `INSERT INTO faces (face_id, person_id, photo_reference_id, jpeg, features, created_at)
     VALUES (?, ?, ?, ?, ?, ?)`
  )
  const selectAll = database.prepare('SELECT face_id, person_id, features FROM faces')
  const select = database.prepare('SELECT 1 FROM faces WHERE face_id = ?')
  const selectPhoto = database.prepare('SELECT jpeg FROM faces WHERE face_id = ?')
  const selectReference = database.prepare('SELECT 1 FROM faces WHERE photo_reference_id = ?')
  return {
    add({ faceId, personId, photoReferenceId, jpeg, features, createdAt }) {
      const reference = photoReferenceId ?? null
      insert.run(faceId, personId, reference, jpeg, featuresToBytes(features), createdAt.toISOString())
    },
    all() {
      return selectAll.all().map((row) => ({
        faceId: textOf(row, 'face_id'),
        personId: textOf(row, 'person_id'),
        features: featuresFromBytes(bytesOf(row, 'features'))
      }))
    },
    has: (faceId) => select.get(faceId) !== undefined,
    readPhoto(faceId) {
      const row = selectPhoto.get(faceId)
      return row && new Uint8Array(bytesOf(row, 'jpeg'))
    },
    hasReference(photoReferenceId) {
      return selectReference.get(photoReferenceId) !== undefined
    }
  }
}
