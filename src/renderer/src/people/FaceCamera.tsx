import type { Shot } from '../analysis/analyzer'
import { CaptureStage } from '../capture/CaptureStage'
import { useCaptureProfile } from '../capture/use-capture-profile'
import { useGuidedCapture } from '../capture/use-guided-capture'

/** One guided picture for a search. Presentations are not checked: a picture on a card may well be searched with. */
export function FaceCamera({ onShot }: { readonly onShot: (shot: Shot) => void }) {
  const guided = useGuidedCapture({ limits: useCaptureProfile('lookup'), presentationMode: 'off', onShot })
  return <CaptureStage guided={guided} />
}
