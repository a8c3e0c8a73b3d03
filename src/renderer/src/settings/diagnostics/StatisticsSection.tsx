import { CheckBox } from '../../components/CheckBox'
import { useStatistics } from '../../diagnostics/StatisticsProvider'
import { useText } from '../../text/text-context'
import section from '../section.module.css'

/** Figures over the camera picture, on or off. */
export function StatisticsSection() {
  const words = useText().diagnostics.statistics
  const { isShown, show } = useStatistics()
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p>{words.text}</p>
      <CheckBox isSelected={isShown} onChange={show}>
        {words.use}
      </CheckBox>
    </section>
  )
}
