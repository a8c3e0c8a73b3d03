import type { Shot } from '../analysis/analyzer'
import { CaptureStage } from '../capture/CaptureStage'
import { useGuidedCapture } from '../capture/use-guided-capture'

/** The camera inside a slot: one guided picture, then it is gone. */
export function CompareCamera({ onShot }: { readonly onShot: (shot: Shot) => void }) {
  const guided = useGuidedCapture({ profile: 'lookup', onShot })
  return <CaptureStage guided={guided} />
}
