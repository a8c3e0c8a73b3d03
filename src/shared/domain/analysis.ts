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
  readonly pitch?: number
  /** Mean luminance of the face, linear light, 0 to 1. */
  readonly luminanceMean: number
  /** Shares of the face's pixels that are (nearly) clipped, 0 to 1. */
  readonly overExposedShare: number
  readonly underExposedShare: number
  /** Own measure, no unit: higher is sharper. Measured at a fixed inter-eye distance, so camera size does not count. */
  readonly sharpness: number
}

export interface FrameAnalysis {
  readonly width: number
  readonly height: number
  /** Largest first. */
  readonly faces: readonly DetectedFace[]
  /** Present exactly when there is at least one face. */
  readonly subject?: SubjectMeasures
}
