import type { FrameAnalysis, ShotAnalysis } from '@shared/domain/analysis'
import type { Result } from '@shared/result'
import type { Rotation } from './rotation'

/** A still picture for a person to look at: cut to its subject, encoded once, analysed as encoded. */
export interface Shot {
  /** Upright, unmirrored JPEG without metadata. */
  readonly jpeg: Uint8Array<ArrayBuffer>
  /** Measured on the decoded JPEG itself, in its pixels, so it describes exactly the bytes that go to the server. */
  readonly analysis: ShotAnalysis
}

/**
 * On-device face analysis. The page talks to this; a worker does the work.
 *
 * One frame is in flight at a time. Every call answers with a value; a crashed or silent worker is an answer too
 * (`analysis/worker-crashed`, `analysis/timed-out`), after which the next call starts a new worker.
 */
export interface Analyzer {
  /**
   * Loads the models and tests them on a known picture. Calls before that wait for it.
   *
   * Errors: `analysis/models-unavailable` and `analysis/self-test-failed`, with the model's name; those of the worker.
   */
  start(): Promise<Result<undefined>>
  /**
   * Analyses one camera frame. Takes the frame over: it is transferred and closed. Frames are expected in the order in
   * which they were taken, from one camera at a time: faces are tracked from one to the next.
   *
   * @param rotation how the camera is mounted; analysis and shot are upright
   */
  analyze(frame: VideoFrame, rotation?: Rotation): Promise<Result<FrameAnalysis>>
  /** Keeps the pixels of the frame analysed last as the candidate shot; replaces an earlier candidate. */
  keepLast(): void
  /**
   * Cuts the kept frame (or, `last`, the newest one) to its subject, encodes it, analyses the JPEG, and forgets the
   * candidate. Whether somebody else is still to be seen is in the analysis.
   *
   * Error: `picture/no-face`.
   */
  takeShot(which: 'kept' | 'last'): Promise<Result<Shot>>
  /** Reads a picture file a person picked: checks it by content, turns it upright, reduces it, finds its one face. */
  readPicture(file: Blob): Promise<Result<Shot>>
  /** Forgets every pixel held; the models stay loaded. */
  forget(): void
  dispose(): void
}
