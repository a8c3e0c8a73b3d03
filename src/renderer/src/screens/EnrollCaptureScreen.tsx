import { X } from 'lucide-react'
import type { Shot } from '../analysis/analyzer'
import { CaptureStage } from '../capture/CaptureStage'
import { useGuidedCapture } from '../capture/use-guided-capture'
import { Screen } from '../components/Screen'
import { useText } from '../text/text-context'

export interface EnrollCaptureScreenProps {
  readonly onShot: (shot: Shot) => void
  readonly onCancel: () => void
}

export function EnrollCaptureScreen({ onShot, onCancel }: EnrollCaptureScreenProps) {
  const { enroll, shell } = useText()
  const guided = useGuidedCapture({ profile: 'enrollment', onShot })
  return (
    <Screen title={enroll.captureTitle} way={{ words: shell.cancel, icon: X, onPress: onCancel }}>
      <CaptureStage guided={guided} />
    </Screen>
  )
}
