import { useMemo } from 'react'
import type { QualityProfile } from '@shared/face/quality/profiles'
import { useStationState } from '../api/station-state'
import { type CaptureProfile, captureProfile } from '../guidance/capture-profiles'

/** What a capture asks for at this station, with the site's own limits. */
export function useCaptureProfile(profile: QualityProfile): CaptureProfile {
  const { qualityLimits } = useStationState().settings
  return useMemo(() => captureProfile(profile, qualityLimits), [profile, qualityLimits])
}
