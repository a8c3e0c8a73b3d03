import { SlidersHorizontal } from 'lucide-react'
import { useStationState } from '../../api/station-state'
import { ActionButton } from '../../components/ActionButton'
import { useText } from '../../text/text-context'
import { type Fact, FactList } from '../FactList'
import section from '../section.module.css'
import { useReturnFocus } from '../use-return-focus'

export interface QualitySectionProps {
  /** Whether somebody comes back from the page that this section leads to. */
  readonly takesFocus: boolean
  readonly onOpen: () => void
}

/** What is set about the quality of photos. */
export function QualitySection({ takesFocus, onOpen }: QualitySectionProps) {
  const words = useText().quality
  const { qualityLimits, presentationMode, captureSound } = useStationState().settings
  const heading = useReturnFocus(takesFocus)
  const changed = Object.values(qualityLimits).flat().length
  const facts: readonly Fact[] = [
    {
      name: words.section.limits,
      value: changed === 0 ? words.section.asDelivered : words.section.changed(changed)
    },
    { name: words.section.check, value: words.check.modes[presentationMode].name },
    { name: words.section.sound, value: captureSound ? words.section.on : words.section.off }
  ]
  return (
    <section className={section['section']} aria-label={words.section.heading}>
      <h2 className={section['heading']} {...heading}>
        {words.section.heading}
      </h2>
      <FactList facts={facts} />
      <div className={section['actions']}>
        <ActionButton icon={SlidersHorizontal} onPress={onOpen}>
          {words.section.open}
        </ActionButton>
      </div>
    </section>
  )
}
