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
        <div className={styles['time']}>
          <ManagedPart path="access.warnMinutes">
            <MinutesInput
              name="warn"
              label={words.warn}
              value={settings.warnMinutes}
              isPossible={(minutes) => minutes < settings.lockMinutes}
              onChange={(warnMinutes) => save({ warnMinutes })}
            />
          </ManagedPart>
        </div>
        <div className={styles['time']}>
          <ManagedPart path="access.lockMinutes">
            <MinutesInput
              name="lock"
              label={words.lock}
              value={settings.lockMinutes}
              isPossible={(minutes) => minutes > settings.warnMinutes}
              onChange={(lockMinutes) => save({ lockMinutes })}
            />
          </ManagedPart>
        </div>
        <div className={styles['time']}>
          <ManagedPart path="access.settingsMinutes">
            <MinutesInput
              name="settings"
              label={words.settings}
              value={settings.settingsMinutes}
              isPossible={() => true}
              onChange={(settingsMinutes) => save({ settingsMinutes })}
            />
          </ManagedPart>
        </div>
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
