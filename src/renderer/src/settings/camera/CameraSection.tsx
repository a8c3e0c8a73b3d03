import { Camera, ScanFace } from 'lucide-react'
import { useStationState } from '../../api/station-state'
import { ActionButton } from '../../components/ActionButton'
import { useText } from '../../text/text-context'
import { type Fact, FactList } from '../FactList'
import section from '../section.module.css'
import { useReturnFocus } from '../use-return-focus'

export interface CameraSectionProps {
  /** Whether somebody comes back from the camera's own screen: they go on where they left. */
  readonly takesFocus: boolean
  readonly onAdjust: () => void
  readonly onCheck: () => void
}

/** What is set about the camera. No camera runs here. */
export function CameraSection({ takesFocus, onAdjust, onCheck }: CameraSectionProps) {
  const words = useText().camera
  const { settings } = useStationState()
  const { chosen, rotation } = settings.camera
  const heading = useReturnFocus(takesFocus)
  const facts: readonly Fact[] = [
    {
      name: words.section.used,
      value: <span className={section['strong']}>{chosen?.label ?? words.section.byDefault}</span>
    },
    { name: words.section.rotation, value: words.rotations[rotation] },
    {
      name: words.section.mirror,
      value: settings.mirrorPreview ? words.section.mirrored : words.section.notMirrored
    }
  ]
  return (
    <section className={section['section']} aria-label={words.section.heading}>
      <h2 className={section['heading']} {...heading}>
        {words.section.heading}
      </h2>
      <FactList facts={facts} />
      <div className={section['actions']}>
        <ActionButton icon={Camera} onPress={onAdjust}>
          {words.section.open}
        </ActionButton>
        <ActionButton icon={ScanFace} onPress={onCheck}>
          {words.section.check}
        </ActionButton>
      </div>
    </section>
  )
}
