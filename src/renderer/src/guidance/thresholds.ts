/**
 * Two limits per measure, so that a face at the limit does not make the hint flicker: a hint goes away when `enter` is
 * met, and comes back only when `exit` is passed. `exit` is the limit that a picture must meet to be used.
 */
export interface Limits {
  readonly enter: number
  readonly exit: number
}

/** "Least" measures must be at or above their limit (so enter > exit), "most" measures at or below (enter < exit). */
export interface Thresholds {
  /** Least distance of the eye centres, in pixels of the camera frame. */
  readonly leastInterEyeDistance: Limits
  /** Most height of the face box, as a share of the frame's height. */
  readonly mostFaceHeight: Limits
  /** Most distance of the eyes from their place in the oval; see `offCentre`. */
  readonly mostOffCentre: Limits
  /** Most turn to the side and most in-plane turn, in degrees, either way. */
  readonly mostYaw: Limits
  readonly mostRoll: Limits
  /** Most area of the second largest face, as a share of the largest one's. */
  readonly mostSecondFace: Limits
  /** Mean luminance of the face, linear light, 0 to 1. */
  readonly leastLuminance: Limits
  readonly mostLuminance: Limits
  /** Most shares of clipped pixels in the face, 0 to 1. */
  readonly mostOverExposed: Limits
  readonly mostUnderExposed: Limits
  /** Least sharpness, in the analyzer's own unit. */
  readonly leastSharpness: Limits
  /** Most distance of the eyes from their smoothed place, in inter-eye distances; see `steadiness`. */
  readonly mostMotion: Limits
}

/** `enrollment` is for the picture that all later searches depend on; `lookup` for a probe that is used once. */
export type Profile = 'enrollment' | 'lookup'

/**
 * Starting values: inter-eye distance of 90 px as ICAO's technical report on portrait quality asks; roll, light and
 * second face from the profile proposed for a kiosk from OFIQ's mappings. Yaw: people who were asked to look at a camera
 * look past it by up to 17 degrees, at which recognition does not suffer. Sharpness from 190 portraits of the
 * development set: those fit for enrollment start at 0.55, light blur lies at 0.5, motion blur at 0.25. Light is
 * limited by what is really dark (0.02 and below, everything clipped): well lit dark skin has a mean of 0.1 and must
 * never be called dark.
 */
export const thresholds: Readonly<Record<Profile, Thresholds>> = {
  enrollment: {
    leastInterEyeDistance: { enter: 95, exit: 90 },
    mostFaceHeight: { enter: 0.64, exit: 0.7 },
    mostOffCentre: { enter: 0.32, exit: 0.42 },
    mostYaw: { enter: 17, exit: 20 },
    mostRoll: { enter: 12, exit: 15 },
    mostSecondFace: { enter: 0.2, exit: 0.25 },
    leastLuminance: { enter: 0.06, exit: 0.05 },
    mostLuminance: { enter: 0.8, exit: 0.85 },
    mostOverExposed: { enter: 0.015, exit: 0.02 },
    mostUnderExposed: { enter: 0.8, exit: 0.85 },
    leastSharpness: { enter: 0.58, exit: 0.52 },
    mostMotion: { enter: 0.07, exit: 0.11 }
  },
  lookup: {
    leastInterEyeDistance: { enter: 54, exit: 50 },
    mostFaceHeight: { enter: 0.8, exit: 0.85 },
    mostOffCentre: { enter: 1.3, exit: 1.6 },
    mostYaw: { enter: 21, exit: 25 },
    mostRoll: { enter: 21, exit: 25 },
    mostSecondFace: { enter: 0.4, exit: 0.5 },
    leastLuminance: { enter: 0.04, exit: 0.03 },
    mostLuminance: { enter: 0.85, exit: 0.9 },
    mostOverExposed: { enter: 0.06, exit: 0.08 },
    mostUnderExposed: { enter: 0.85, exit: 0.9 },
    leastSharpness: { enter: 0.4, exit: 0.35 },
    mostMotion: { enter: 0.12, exit: 0.18 }
  }
}

/** Times of the guidance, in milliseconds. */
export const guidanceTimes = {
  /** All limits must be met for so long before a picture is taken. */
  hold: 400,
  /** A new hint must stand for so long before it is shown. */
  stand: 300,
  /** The most a hint stays on the screen that does not apply any more, while others take turns. */
  stale: 600,
  /** After so long the person at the desk may take the picture by hand. */
  manual: 10_000,
  /** Memory of the steady eye position: longer notices slower motion. */
  steadying: 200
} as const
