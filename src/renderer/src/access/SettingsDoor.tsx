import { KeyRound, LockKeyhole } from 'lucide-react'
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { useStation } from '../api/station-context'
import { Screen } from '../components/Screen'
import { useText } from '../text/text-context'
import styles from './access.module.css'
import { useAccess } from './access-state'
import { SecretForm } from './SecretForm'

export interface SettingsDoorProps {
  readonly onLeave: () => void
  /** The settings themselves. */
  readonly children: ReactNode
}

/** Lets nobody to the settings without the administrator's PIN, and closes them behind whoever leaves. */
export function SettingsDoor({ onLeave, children }: SettingsDoorProps) {
  const { client } = useStation()
  const access = useAccess()
  const isOpen = access?.state === 'open' && access.isSettingsOpen
  const wasOpen = useRef(false)
  const leave = useEffectEvent(onLeave)
  useEffect(() => {
    // Main has closed them, because nobody was there: what was not saved is gone.
    if (wasOpen.current && !isOpen) leave()
    wasOpen.current = isOpen
  }, [isOpen])
  useEffect(() => () => void client.invoke('access:close-settings'), [client])
  return isOpen ? children : <Door onLeave={onLeave} />
}

function Door({ onLeave }: { readonly onLeave: () => void }) {
  const { client } = useStation()
  const { access, shell } = useText()
  const words = access.door
  return (
    <Screen title={words.title} way={{ words: shell.home, onPress: onLeave }} keepsFocus keepsTyped={false}>
      <div className={styles['door']} data-testid="settings-door">
        <section className={styles['card']} aria-label={words.heading}>
          <div className={styles['head']}>
            <span className={styles['icon']}>
              <LockKeyhole aria-hidden />
            </span>
            <div className={styles['who']}>
              <h2 className={styles['title']}>{words.heading}</h2>
              <p className={styles['soft']}>{words.text}</p>
            </div>
          </div>
          <SecretForm
            name="pin"
            label={words.pin}
            action={words.open}
            pending={words.opening}
            icon={KeyRound}
            onTry={(pin) => client.invoke('access:open-settings', { pin })}
          />
          <p className={styles['soft']}>{words.forgotten}</p>
        </section>
      </div>
    </Screen>
  )
}
