import { ArrowLeft, X } from 'lucide-react'
import { useStationState } from '../api/station-state'
import { CaptureStage } from '../capture/CaptureStage'
import type { CheckedShot } from '../capture/checked-shot'
import { useGuidedCapture } from '../capture/use-guided-capture'
import { Screen } from '../components/Screen'
import type { CaptureProfile } from '../guidance/capture-profiles'
import { useText } from '../text/text-context'

export interface EnrollCaptureScreenProps {
  readonly limits: CaptureProfile
  readonly onShot: (shot: CheckedShot) => void
  readonly onCancel: () => void
  /** One more photo of somebody whose details are being taken down: the way out leads back to them. */
  readonly isFurther: boolean
  readonly onBack: () => void
}

export function EnrollCaptureScreen(props: EnrollCaptureScreenProps) {
  const { limits, onShot, onCancel, isFurther, onBack } = props
  const { enroll, shell } = useText()
  const { presentationMode } = useStationState().settings
  const guided = useGuidedCapture({ limits, presentationMode, takesSecond: !isFurther, onShot })
  return (
    <Screen
      title={isFurther ? enroll.furtherCaptureTitle : enroll.captureTitle}
      way={
        isFurther
          ? { words: enroll.backToDetails, icon: ArrowLeft, onPress: onBack }
          : { words: shell.cancel, icon: X, onPress: onCancel }
      }
    >
      <CaptureStage guided={guided} />
    </Screen>
  )
}
