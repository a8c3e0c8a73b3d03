import { useState } from 'react'
import type { AccessSettings } from '@shared/domain/access'
import type { AppError } from '@shared/errors'
import { useStation } from '../../api/station-context'
import { useStationState } from '../../api/station-state'
import { CheckBox } from '../../components/CheckBox'
import { Notice } from '../../components/Notice'
import { useText } from '../../text/text-context'
import { ManagedPart } from '../configuration/ManagedPart'
import section from '../section.module.css'
import styles from './LockSection.module.css'
import { MinutesInput } from './MinutesInput'

/** Minutes after which the station asks whether somebody is there, locks, and closes its settings. */
const times: readonly {
  readonly name: 'warn' | 'lock' | 'settings'
  readonly setting: 'warnMinutes' | 'lockMinutes' | 'settingsMinutes'
  readonly isPossible: (minutes: number, settings: AccessSettings) => boolean
}[] = [
  { name: 'warn', setting: 'warnMinutes', isPossible: (minutes, { lockMinutes }) => minutes < lockMinutes },
  { name: 'lock', setting: 'lockMinutes', isPossible: (minutes, { warnMinutes }) => minutes > warnMinutes },
  { name: 'settings', setting: 'settingsMinutes', isPossible: () => true }
]

/** When an unused station asks and locks. Each choice holds at once. */
export function LockSection() {
  const { client } = useStation()
  const { access: settings } = useStationState().settings
  const { access, errors } = useText()
  const words = access.section
  const [failed, setFailed] = useState<{ readonly attempt: number; readonly error: AppError }>()
  const [saves, setSaves] = useState(0)
  const save = (part: Partial<AccessSettings>): void => {
    const attempt = saves + 1
    setSaves(attempt)
    void client
      .invoke('settings:save-access', { ...settings, ...part })
      .then((answer) => setFailed(answer.ok ? undefined : { attempt, error: answer.error }))
  }
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p>{words.text}</p>
      <div className={styles['times']}>
        {times.map(({ name, setting, isPossible }) => (
          <div key={name} className={styles['time']}>
            <ManagedPart path={`access.${setting}`}>
              <MinutesInput
                name={name}
                label={words[name]}
                value={settings[setting]}
                isPossible={(minutes) => isPossible(minutes, settings)}
                onChange={(minutes) => save({ [setting]: minutes })}
              />
            </ManagedPart>
          </div>
        ))}
      </div>
      <ManagedPart path="access.mayRememberSignIn">
        <CheckBox
          isSelected={settings.mayRememberSignIn}
          onChange={(mayRememberSignIn) => save({ mayRememberSignIn })}
        >
          {words.remember}
        </CheckBox>
      </ManagedPart>
      <p className={section['soft']}>{words.rememberText}</p>
      {failed === undefined ? (
        <p className={section['soft']} role="status">
          {saves > 0 ? words.saved : words.order}
        </p>
      ) : (
        <Notice key={failed.attempt} tone="bad" title={errors[failed.error.code].title} announce>
          {errors[failed.error.code].advice}
        </Notice>
      )}
    </section>
  )
}
