import type { DatabaseSync } from 'node:sqlite'
import { numberOf, optionalBytesOf, type Row, textOf } from './rows'

/** One sighting, with the time and place that the sender named. */
export interface NewDetection {
  readonly detectionId: string
  readonly faceId: string
  /** Absent for a face that matched nobody. */
  readonly personId: string | undefined
  readonly confidence: number
  readonly detectTimeUtc: string
  readonly ianaTimeZone: string
  readonly detectorName: string
  /** As `DetectionPictureStore.add` returns it; absent: no picture is kept. */
  readonly pictureId: number | undefined
}

export interface StoredDetection {
  readonly confidence: number
  /** As it was sent. */
  readonly detectTimeUtc: string
  readonly ianaTimeZone: string
  readonly detectorName: string
  /** null when none is kept, or no longer. */
  readonly jpeg: Uint8Array | null
}

export interface DetectionPage {
  readonly skip: number
  readonly take: number
  /** Milliseconds since 1970 UTC, both included. */
  readonly from: number
  readonly to: number
  readonly oldestFirst: boolean
}

export interface DetectionStore {
  add(detection: NewDetection): void
  listOfPerson(personId: string, page: DetectionPage): StoredDetection[]
  listOfFace(faceId: string, page: DetectionPage): StoredDetection[]
  hasFace(faceId: string): boolean
}

export function createDetectionStore(database: DatabaseSync): DetectionStore {
  const insert = database.prepare(
    `INSERT INTO detections
       (detection_id, face_id, person_id, confidence, detected_at, time_zone, detector, detected_ms, picture_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const selectFace = database.prepare('SELECT 1 FROM detections WHERE face_id = ? LIMIT 1')
  const pageOf = (column: 'person_id' | 'face_id') => {
    const prepare = (direction: 'ASC' | 'DESC') =>
      database.prepare(
        `SELECT detections.*, jpeg FROM detections LEFT JOIN detection_pictures USING (picture_id)
         WHERE ${column} = ? AND detected_ms BETWEEN ? AND ?
         ORDER BY detected_ms ${direction}, detections.rowid ${direction} LIMIT ? OFFSET ?`
      )
    const ascending = prepare('ASC')
    const descending = prepare('DESC')
    return (id: string, { skip, take, from, to, oldestFirst }: DetectionPage) =>
      (oldestFirst ? ascending : descending).all(id, from, to, take, skip).map(detectionOf)
  }
  return {
    add(detection) {
      const { detectionId, faceId, personId, confidence, detectTimeUtc, ianaTimeZone } = detection
      const place = [detectTimeUtc, ianaTimeZone, detection.detectorName] as const
      const milliseconds = Date.parse(detectTimeUtc)
      const picture = detection.pictureId ?? null
      insert.run(detectionId, faceId, personId ?? null, confidence, ...place, milliseconds, picture)
    },
    listOfPerson: pageOf('person_id'),
    listOfFace: pageOf('face_id'),
    hasFace: (faceId) => selectFace.get(faceId) !== undefined
  }
}

function detectionOf(row: Row): StoredDetection {
  return {
    confidence: numberOf(row, 'confidence'),
    detectTimeUtc: textOf(row, 'detected_at'),
    ianaTimeZone: textOf(row, 'time_zone'),
    detectorName: textOf(row, 'detector'),
    jpeg: optionalBytesOf(row, 'jpeg')
  }
}
