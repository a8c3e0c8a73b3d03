import type { FrameAnalysis } from '@shared/domain/analysis'
import type { AppError } from '@shared/errors'
import type { PresentationMode } from '@shared/face/presentation-attack/decision'
import type { Analyzer } from '../analysis/analyzer'
import type { Rotation } from '../analysis/rotation'
import type { CaptureProfile } from '../guidance/capture-profiles'
import type { GuidanceState } from '../guidance/guidance-reducer'
import type { CaptureTimings } from './capture-clock'
import type { CaptureView } from './capture-view'
import type { CheckedShot } from './checked-shot'
import type { RecordMeasure } from './user-timing'

export interface CaptureOptions {
  readonly analyzer: Pick<Analyzer, 'analyze' | 'keepLast' | 'takeShot' | 'forget'>
  readonly limits: CaptureProfile
  /** How the presentation attack check is used; `off` runs none of its models. */
  readonly presentationMode: PresentationMode
  /** Besides the shot, take another frame of it: the person must be found by that one afterwards. */
  readonly takesSecond?: boolean
  readonly now: () => number
  readonly measure?: RecordMeasure
}

export interface CaptureHandlers {
  readonly onShot: (shot: CheckedShot) => void
  /** Sees every analysed frame, also after the shot. */
  readonly onAnalysis: (analysis: FrameAnalysis, now: number) => void
  /** A failure that a person is told about, for the log. */
  readonly onProblem: (error: AppError) => void
}

/** What the overlay draws. */
export interface CaptureScene {
  readonly analysis: FrameAnalysis | undefined
  readonly progress: number
  readonly phase: GuidanceState['phase']['kind']
  /** The person is asked to come closer or to step back. */
  readonly asksForDistance: boolean
}

export interface GuidedCapture {
  /** @returns the function that ends the capture and forgets every pixel */
  start(handlers: CaptureHandlers): () => void
  /** Guides anew: for the next face, or after a failure. */
  restart(): void
  /**
   * Takes the frame over. Settles when the next frame is welcome; never rejects.
   *
   * @param rotation how the camera is mounted
   */
  feed(frame: VideoFrame, rotation?: Rotation): Promise<void>
  takeByHand(): void
  scene(): CaptureScene
  timings(): CaptureTimings
  readonly getView: () => CaptureView
  readonly subscribe: (listener: () => void) => () => void
}
