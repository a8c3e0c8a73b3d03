import {
  type ComponentLimit,
  type HysteresisLimits,
  type QualityProfile,
  qualityThresholds,
  type ThresholdsOfProfile
} from '@shared/face/quality/profiles'
import { type SiteLimits, siteThresholds } from '@shared/face/quality/site-limits'
import type { ComponentId } from '@shared/face/quality/components'

/** Where to stand. A finished picture is cut to its subject, so none of this is a fault of it. */
export interface FramingLimits {
  /** Most height of the face box, as a share of the frame's height. */
  readonly faceHeight: HysteresisLimits
  /** Most distance of the eyes from their place in the oval; see `offCentre`. */
  readonly offCentre: HysteresisLimits
  /** Most distance of the eyes from their smoothed place, in inter-eye distances; see `steadiness`. */
  readonly motion: HysteresisLimits
  /** Nobody else may be seen in the portrait, however small: a server takes no picture of two for an enrollment. */
  readonly onePersonOnly: boolean
}

/** What a capture asks for. */
export interface CaptureProfile {
  readonly quality: ThresholdsOfProfile
  readonly framing: FramingLimits
}

const portraitFraming: FramingLimits = {
  faceHeight: { enter: 0.64, exit: 0.7 },
  offCentre: { enter: 0.32, exit: 0.42 },
  motion: { enter: 0.07, exit: 0.11 },
  onePersonOnly: true
}

/** As the station comes. */
export const captureProfiles: Readonly<Record<QualityProfile, CaptureProfile>> = {
  enrollment: { quality: qualityThresholds.enrollment, framing: portraitFraming },
  document: { quality: qualityThresholds.document, framing: portraitFraming },
  lookup: {
    quality: qualityThresholds.lookup,
    framing: {
      faceHeight: { enter: 0.8, exit: 0.85 },
      offCentre: { enter: 1.3, exit: 1.6 },
      motion: { enter: 0.12, exit: 0.18 },
      onePersonOnly: false
    }
  }
}

/** What a capture asks for where a site has its own limits. Where to stand is no quality of a picture and stays. */
export function captureProfile(profile: QualityProfile, site: SiteLimits): CaptureProfile {
  return { ...captureProfiles[profile], quality: siteThresholds(profile, site[profile]) }
}

/** Undefined where a profile does not limit the component at that side. */
export function limitOf(
  { quality }: CaptureProfile,
  component: ComponentId,
  side: ComponentLimit['side']
): ComponentLimit | undefined {
  return quality.find((limit) => limit.component === component && limit.side === side)
}
