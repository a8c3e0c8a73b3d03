import type { OpenEyes } from '../face/eye-model'
import type { HeadPose } from '../face/head-pose'
import type { TextureSample } from '../face/presentation-attack/texture'
import type { QualityReport } from '../face/quality/report'

/** Geometry is in pixels of the analysed picture: origin top left, x to the right, y down, never mirrored. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface DetectedFace {
  readonly box: Box
  /** The detector's own probability, 0 to 1. */
  readonly score: number
}

/** What is measured on the subject: the largest face of the picture. */
export interface SubjectMeasures {
  /** 68 points in iBUG order. "Left" in this order means smaller x: the subject's right side. */
  readonly landmarks: readonly Point[]
  readonly eyeMidpoint: Point
  /** Distance of the two eye centres in pixels; an eye's centre is the middle of its two corners. */
  readonly interEyeDistance: number
  /** In-plane turn in degrees, positive clockwise as seen in the picture. */
  readonly roll: number
  /** Turn to the side in degrees, estimated from landmarks; positive when the nose points to larger x. */
  readonly yaw: number
  /** Turn up and down in degrees, estimated from landmarks; positive when the face looks up. */
  readonly pitch: number
  /** How good the face is for recognition, by component. */
  readonly quality: QualityReport
  /** What the eye model saw. Present on the frames it looked at; it is too dear for some stations to run on all. */
  readonly openEyes?: OpenEyes
  /** Whether the face looks like a living person's or like a print's or a screen's. Present on frames asked about it. */
  readonly texture?: TextureSample
}

export interface FrameAnalysis {
  readonly width: number
  readonly height: number
  /** Largest first. */
  readonly faces: readonly DetectedFace[]
  /** Present exactly when there is at least one face. */
  readonly subject?: SubjectMeasures
}

/** What models too dear for every frame said about a candidate shot. */
export interface CandidateEvidence {
  /** How surely each eye is open and to be seen, 0 to 1. */
  readonly openEyes: OpenEyes
  /**
   * Whether the face looks like a living person's or like a print's or a screen's. Of the whole camera frame, before the
   * shot was cut out of it: the surroundings of a face tell most. Present where it was asked for.
   */
  readonly texture?: TextureSample
  /** A neural model's opinion beside that of the landmarks. Present when that model is in use. */
  readonly pose?: HeadPose
}

/** A still, with all that can be measured on it. */
export interface ShotAnalysis extends FrameAnalysis {
  /** Present exactly when there is a face. */
  readonly evidence?: CandidateEvidence
}
