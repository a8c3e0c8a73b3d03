import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { presentationModes } from '@shared/face/presentation-attack/decision'
import { CheckBox } from '../../components/CheckBox'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import styles from './PresentationSection.module.css'
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
        <RadioGroup
          className={styles['group'] ?? ''}
          value={presentationMode}
          onChange={(value) => {
            const mode = presentationModes.find((each) => each === value)
            if (mode !== undefined) send({ type: 'mode-wanted', mode })
          }}
        >
          <Label className={section['subheading'] ?? ''}>{check.label}</Label>
          {presentationModes.map((mode) => (
            <RadioField key={mode} value={mode}>
              <RadioButton className={styles['choice'] ?? ''}>
                <span className={styles['mark']} aria-hidden />
                <span>
                  <span className={section['strong']}>{check.modes[mode].name}</span>
                  <span className={styles['text']}>{check.modes[mode].text}</span>
                </span>
              </RadioButton>
            </RadioField>
          ))}
        </RadioGroup>
      </section>
      <section className={section['section']} aria-label={sound.heading}>
        <h2 className={section['heading']}>{sound.heading}</h2>
        <div>
          <CheckBox
            isSelected={captureSound}
            onChange={(wanted) => send({ type: 'sound-wanted', captureSound: wanted })}
          >
            {sound.label}
          </CheckBox>
          <p className={section['soft']}>{sound.hint}</p>
        </div>
      </section>
    </>
  )
}
