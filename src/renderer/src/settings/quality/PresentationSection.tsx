import { presentationModes } from '@shared/face/presentation-attack/decision'
import { CheckBox } from '../../components/CheckBox'
import { useText } from '../../text/text-context'
import { ManagedPart } from '../configuration/ManagedPart'
import { ExplainedChoice } from '../ExplainedChoice'
import section from '../section.module.css'
import type { QualityPartProps } from './LimitsSection'

/** What the station does with a suspected print or screen; and the sound. */
export function PresentationSection({ state, send }: QualityPartProps) {
  const { check, sound } = useText().quality
  const { presentationMode, captureSound } = state.draft
  return (
    <>
      <section className={section['section']} aria-label={check.heading}>
        <h2 className={section['heading']}>{check.heading}</h2>
        <p>{check.text}</p>
        <ManagedPart path="presentationMode">
          <ExplainedChoice
            label={check.label}
            value={presentationMode}
            onChange={(mode) => send({ type: 'mode-wanted', mode })}
            choices={presentationModes}
            explain={(mode) => check.modes[mode]}
          />
        </ManagedPart>
      </section>
      <section className={section['section']} aria-label={sound.heading}>
        <h2 className={section['heading']}>{sound.heading}</h2>
        <ManagedPart path="captureSound">
          <div>
            <CheckBox
              isSelected={captureSound}
              onChange={(wanted) => send({ type: 'sound-wanted', captureSound: wanted })}
            >
              {sound.label}
            </CheckBox>
            <p className={section['soft']}>{sound.hint}</p>
          </div>
        </ManagedPart>
      </section>
    </>
  )
}
