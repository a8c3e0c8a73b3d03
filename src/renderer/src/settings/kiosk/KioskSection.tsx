import { useState } from 'react'
import type { KioskSettings } from '@shared/domain/kiosk'
import type { AppError } from '@shared/errors'
import { useStation } from '../../api/station-context'
import { useStationState } from '../../api/station-state'
import { CheckBox } from '../../components/CheckBox'
import { Notice } from '../../components/Notice'
import { useText } from '../../text/text-context'
import { ManagedPart } from '../configuration/ManagedPart'
import section from '../section.module.css'
import styles from './KioskSection.module.css'
import { QuitButton } from './QuitButton'

/** How the station holds its place at the computer. Each choice holds at once. */
export function KioskSection() {
  const { client } = useStation()
  const { info, settings } = useStationState()
  const text = useText()
  const words = text.kiosk.section
  const [error, setError] = useState<AppError>()
  const { kiosk, startAtLogin, displayAwake } = settings
  const save = (part: Partial<KioskSettings>): void =>
    void client
      .invoke('settings:save-kiosk', { kiosk, startAtLogin, displayAwake, ...part })
      .then((result) => setError(result.ok ? undefined : result.error))
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p className={section['soft']}>{words.text}</p>
      {info?.host === 'browser' ? (
        <Notice tone="info" title={words.browserTitle}>
          {words.browserText}
        </Notice>
      ) : null}
      <div className={styles['choices']}>
        <ManagedPart path="kiosk">
          <CheckBox isSelected={kiosk} onChange={(isOn) => save({ kiosk: isOn })}>
            {words.kiosk}
            <span className={styles['more']}>{words.kioskText}</span>
          </CheckBox>
        </ManagedPart>
        <ManagedPart path="startAtLogin">
          <CheckBox isSelected={startAtLogin} onChange={(isOn) => save({ startAtLogin: isOn })}>
            {words.startAtLogin}
          </CheckBox>
        </ManagedPart>
        <ManagedPart path="displayAwake">
          <CheckBox isSelected={displayAwake} onChange={(isOn) => save({ displayAwake: isOn })}>
            {words.displayAwake}
          </CheckBox>
        </ManagedPart>
      </div>
      {kiosk ? <p className={section['soft']}>{words.systemKeys}</p> : null}
      {error === undefined ? null : (
        <Notice tone="bad" title={text.errors[error.code].title} announce>
          {text.errors[error.code].advice}
        </Notice>
      )}
      {info?.host === 'electron' ? (
        <div className={section['actions']}>
          <QuitButton />
        </div>
      ) : null}
    </section>
  )
}
