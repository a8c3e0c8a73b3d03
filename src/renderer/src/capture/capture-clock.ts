import type { FrameAnalysis } from '@shared/domain/analysis'
import { type FrameTiming, framesPerSecond, medianTook, recordTiming } from './capture-stats'
import type { RecordMeasure } from './user-timing'

export interface CaptureTimings {
  readonly fps: number
  readonly analysisMs: number
  /** From opening the screen to the first hint, in milliseconds; undefined before it. */
  readonly firstHintMs: number | undefined
}

/** Takes the times that the station is judged by. All of them are milliseconds on one clock. */
export interface CaptureClock {
  opened(at: number): void
  answered(timing: FrameTiming): void
  analysed(analysis: FrameAnalysis, at: number): void
  askedForShot(at: number): void
  tookShot(at: number): void
  faceLeft(): void
  timings(): CaptureTimings
}

export function createCaptureClock(measure: RecordMeasure): CaptureClock {
  let openedAt = 0
  let timings: readonly FrameTiming[] = []
  let firstHintMs: number | undefined
  /** When the face came into view that is there now. */
  let faceSince: number | undefined
  let askedAt: number | undefined

  return {
    opened(at) {
      openedAt = at
    },
    answered(timing) {
      timings = recordTiming(timings, timing)
    },
    analysed({ faces }, at) {
      faceSince = faces.length === 0 ? undefined : (faceSince ?? at)
      if (firstHintMs !== undefined) return
      firstHintMs = at - openedAt
      measure('first-hint', openedAt, at)
    },
    askedForShot(at) {
      askedAt = at
    },
    tookShot(at) {
      if (askedAt !== undefined) measure('good-frame-to-shot', askedAt, at)
      if (faceSince !== undefined) measure('face-to-shot', faceSince, at)
    },
    faceLeft() {
      faceSince = undefined
    },
    timings: () => ({ fps: framesPerSecond(timings), analysisMs: medianTook(timings), firstHintMs })
  }
}
