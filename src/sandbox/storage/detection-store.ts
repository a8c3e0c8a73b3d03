import type { DatabaseSync } from 'node:sqlite'

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
}

export interface DetectionStore {
  add(detection: NewDetection): void
}

export function createDetectionStore(database: DatabaseSync): DetectionStore {
  const insert = database.prepare(
    `INSERT INTO detections (detection_id, face_id, person_id, confidence, detected_at, time_zone, detector)
     VALUES (?, ?, ?, ?, ?, ?, ?)`
  )
  return {
    add(detection) {
      insert.run(
        detection.detectionId,
        detection.faceId,
        detection.personId ?? null,
        detection.confidence,
        detection.detectTimeUtc,
        detection.ianaTimeZone,
        detection.detectorName
      )
    }
  }
}
