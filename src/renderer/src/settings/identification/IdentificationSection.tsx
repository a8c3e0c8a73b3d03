import { ScanSearch } from 'lucide-react'
import { useStationState } from '../../api/station-state'
import { useText } from '../../text/text-context'
import { SettingsSection } from '../SettingsSection'

export interface IdentificationSectionProps {
  readonly takesFocus: boolean
  readonly onOpen: () => void
}

/** What is set about searching for people and showing who was found. */
export function IdentificationSection({ takesFocus, onOpen }: IdentificationSectionProps) {
  const { section: words, strategies } = useText().identificationSettings
  const { strategy, themes, shownFields } = useStationState().settings.identification
  const used = themes.filter(({ enabled }) => enabled).length
  return (
    <SettingsSection
      heading={words.heading}
      about={[
        { name: words.strategy, value: strategies[strategy].name },
        { name: words.themes, value: words.inUse(used) },
        { name: words.fields, value: shownFields.length === 0 ? words.noFields : shownFields.join(', ') }
      ]}
      takesFocus={takesFocus}
      ways={[{ words: words.open, icon: ScanSearch, onPress: onOpen }]}
    />
  )
}
