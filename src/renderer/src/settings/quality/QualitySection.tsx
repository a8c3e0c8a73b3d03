import { SlidersHorizontal } from 'lucide-react'
import { useStationState } from '../../api/station-state'
import { useText } from '../../text/text-context'
import { SettingsSection } from '../SettingsSection'

export interface QualitySectionProps {
  readonly takesFocus: boolean
  readonly onOpen: () => void
}

/** What is set about the quality of photos. */
export function QualitySection({ takesFocus, onOpen }: QualitySectionProps) {
  const { section: words, check } = useText().quality
  const { qualityLimits, presentationMode, captureSound } = useStationState().settings
  const changed = Object.values(qualityLimits).flat().length
  return (
    <SettingsSection
      heading={words.heading}
      about={[
        { name: words.limits, value: changed === 0 ? words.asDelivered : words.changed(changed) },
        { name: words.check, value: check.modes[presentationMode].name },
        { name: words.sound, value: captureSound ? words.on : words.off }
      ]}
      takesFocus={takesFocus}
      ways={[{ words: words.open, icon: SlidersHorizontal, onPress: onOpen }]}
    />
  )
}
