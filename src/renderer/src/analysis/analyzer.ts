import type { FrameAnalysis, ShotAnalysis } from '@shared/domain/analysis'
import type { SignsWanted } from '@shared/face/presentation-attack/signs'
import type { Result } from '@shared/result'
import type { Rotation } from './rotation'

/** Upright, unmirrored JPEG without metadata. */
export interface FacePicture {
  readonly jpeg: Uint8Array<ArrayBuffer>
  /** The subject's face, aligned, 112x112: what some ways of searching need. Absent where no face could be cut out. */
  readonly alignedFace?: Uint8Array<ArrayBuffer>
}

/** A still picture for a person to look at: cut to its subject, encoded once, analysed as encoded. */
export interface Shot extends FacePicture {
  /** Measured on the decoded JPEG itself, in its pixels, so it describes exactly the bytes that go to the server. */
  readonly analysis: ShotAnalysis
  /** Another moment of the same presentation, cut like the shot. Present where it was asked for and there was one. */
  readonly secondFrame?: FacePicture
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
   * Tells of every outcome of loading and testing the models: of the first, and of each after a worker was replaced.
   *
   * @returns the function that ends this subscription
   */
  onTested(listener: (result: Result<undefined>) => void): () => void
  /**
   * Analyses one camera frame. Takes the frame over: it is transferred and closed. Frames are expected in the order in
   * which they were taken, from one camera at a time: faces are tracked from one to the next.
   *
   * @param rotation how the camera is mounted; analysis and shot are upright
   * @param wanted what the subject is looked at for besides; nothing when left out
   */
  analyze(frame: VideoFrame, rotation?: Rotation, wanted?: SignsWanted): Promise<Result<FrameAnalysis>>
  /** Keeps the pixels of the frame analysed last as the candidate shot; replaces an earlier candidate. */
  keepLast(): void
  /**
   * Cuts the kept frame (or, `last`, the newest one) to its subject, encodes it, analyses the JPEG, and forgets the
   * candidate. Whether somebody else is still to be seen is in the analysis.
   *
   * @param withTexture also ask whether the face looks like a living person's; not asked when left out
   * @param withSecond also cut out another frame, by which the same person can be found again
   *
   * Error: `picture/no-face`.
   */
  takeShot(which: 'kept' | 'last', withTexture?: boolean, withSecond?: boolean): Promise<Result<Shot>>
  /** Reads a picture file a person picked: checks it by content, turns it upright, reduces it, finds its one face. */
  readPicture(file: Blob): Promise<Result<Shot>>
  /**
   * Where the faces of a picture are that is only shown: by the detector alone, so within a few frames' time. Checked by
   * content like a picked file.
   *
   * @returns without subject; sizes and boxes are of the picture upright and reduced
   */
  locateFaces(picture: Blob): Promise<Result<FrameAnalysis>>
  /** Forgets every pixel held; the models stay loaded. */
  forget(): void
  dispose(): void
}
