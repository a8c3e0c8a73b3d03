import { overrideReasonsAbout, type OverrideReason } from '@shared/domain/photo-override'
import { decidePresentation, type PresentationAction } from '@shared/face/presentation-attack/decision'
import type { CheckedShot } from '../capture/checked-shot'
import type { CaptureProfile } from '../guidance/capture-profiles'
import { rateShot } from '../guidance/shot-quality'

/** Whether a photo may be used: as it is, only for one of these reasons, or not at all. */
export type ShotGate =
  | { readonly kind: 'open' }
  | { readonly kind: 'asks'; readonly reasons: readonly OverrideReason[] }
  | { readonly kind: 'closed' }

/** What the station does about the presentation that a shot shows. */
export function presentationActionOf({ presentation }: CheckedShot): PresentationAction {
  return decidePresentation(presentation.mode, presentation.verdict).action
}

/** SECURITY: the one place that says what a photo needs; the reducer goes by it, whatever a screen may offer. */
export function gateOf(shot: CheckedShot, limits: CaptureProfile): ShotGate {
  const action = presentationActionOf(shot)
  if (action === 'refuse') return { kind: 'closed' }
  // A reason must answer all that is objected, so the shorter list counts.
  if (rateShot(shot.analysis, limits).overall === 'poor') {
    return { kind: 'asks', reasons: overrideReasonsAbout.quality }
  }
  return action === 'ask' ? { kind: 'asks', reasons: overrideReasonsAbout.presentation } : { kind: 'open' }
}
