import { ArrowLeft } from 'lucide-react'
import { presentationModeOfLookups } from '@shared/face/presentation-attack/decision'
import { useStation } from '../api/station-context'
import { useStationState } from '../api/station-state'
import { CaptureStage } from '../capture/CaptureStage'
import { useCaptureProfile } from '../capture/use-capture-profile'
import { useGuidedCapture } from '../capture/use-guided-capture'
import { Screen } from '../components/Screen'
import { useText } from '../text/text-context'
import type { CompareEvent, Side } from './compare-reducer'

export interface CompareCameraProps {
  readonly side: Side
  readonly send: (event: CompareEvent) => void
}

/**
 * The camera for one place: as large as anywhere, because whoever stands before it must see the guidance; one picture, then
 * it is gone. Nobody is refused for their presentation: a card may be what is held up here.
 */
export function CompareCamera({ side, send }: CompareCameraProps) {
  const { compare } = useText()
  const { clock } = useStation()
  const { presentationMode } = useStationState().settings
  const guided = useGuidedCapture({
    limits: useCaptureProfile('lookup'),
    presentationMode: presentationModeOfLookups(presentationMode),
    onShot: (shot) => send({ type: 'shot-taken', shot, takenAt: clock() })
  })
  return (
    <Screen
      title={compare.sides[side]}
      way={{ words: compare.closeCamera, icon: ArrowLeft, onPress: () => send({ type: 'camera-left' }) }}
    >
      <CaptureStage guided={guided} />
    </Screen>
  )
}
