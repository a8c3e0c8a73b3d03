import type { Shot } from '../analysis/analyzer'
import { CaptureStage } from '../capture/CaptureStage'
import { useCaptureProfile } from '../capture/use-capture-profile'
import { useGuidedCapture } from '../capture/use-guided-capture'

/**
 * The camera inside a slot: one guided picture, then it is gone. Presentations are not checked: the picture on a card may
 * well be held before the camera here.
 */
export function CompareCamera({ onShot }: { readonly onShot: (shot: Shot) => void }) {
  const guided = useGuidedCapture({ limits: useCaptureProfile('lookup'), presentationMode: 'off', onShot })
  return <CaptureStage guided={guided} />
}
