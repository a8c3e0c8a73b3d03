import type { DatabaseSync } from 'node:sqlite'
import { bytesOf } from './rows'

/** The newest pictures that faces were detected in. A picture with several faces is kept once. */
export interface DetectionPictureStore {
  /**
   * Keeps a picture and forgets the oldest beyond the limit.
   *
   * @param limit how many pictures are kept in all; 0: none
   * @returns the picture's id; undefined when none is kept
   */
  add(jpeg: Uint8Array, limit: number): number | undefined
  read(faceId: string, detectionId: string): Uint8Array<ArrayBuffer> | undefined
}

export function createDetectionPictureStore(database: DatabaseSync): DetectionPictureStore {
  const insert = database.prepare('INSERT INTO detection_pictures (jpeg) VALUES (?)')
  const forget = database.prepare('DELETE FROM detection_pictures WHERE picture_id <= ?')
  const select = database.prepare(
    `SELECT jpeg FROM detections JOIN detection_pictures USING (picture_id)
     WHERE face_id = ? AND detection_id = ?`
  )
  return {
    add(jpeg, limit) {
      if (limit <= 0) return undefined
      // Ids count up by one and are never used twice.
      const pictureId = Number(insert.run(jpeg).lastInsertRowid)
      forget.run(pictureId - limit)
      return pictureId
    },
    read(faceId, detectionId) {
      const row = select.get(faceId, detectionId)
      return row && new Uint8Array(bytesOf(row, 'jpeg'))
    }
  }
}
