import { Camera, ScanFace } from 'lucide-react'
import { useStationState } from '../../api/station-state'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import { SettingsSection } from '../SettingsSection'

export interface CameraSectionProps {
  readonly takesFocus: boolean
  readonly onAdjust: () => void
  readonly onCheck: () => void
}

/** What is set about the camera. No camera runs here. */
export function CameraSection({ takesFocus, onAdjust, onCheck }: CameraSectionProps) {
  const { section: words, rotations } = useText().camera
  const { settings } = useStationState()
  const { chosen, rotation } = settings.camera
  return (
    <SettingsSection
      heading={words.heading}
      about={[
        {
          name: words.used,
          value: <span className={section['strong']}>{chosen?.label ?? words.byDefault}</span>
        },
        { name: words.rotation, value: rotations[rotation] },
        { name: words.mirror, value: settings.mirrorPreview ? words.mirrored : words.notMirrored }
      ]}
      takesFocus={takesFocus}
      ways={[
        { words: words.open, icon: Camera, onPress: onAdjust },
        { words: words.check, icon: ScanFace, onPress: onCheck }
      ]}
    />
  )
}
