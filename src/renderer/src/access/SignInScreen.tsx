import { useEffect, useEffectEvent } from 'react'
import { Screen } from '../components/Screen'
import { signedInAs } from '../flow/server-settings-state'
import { useServerSettings } from '../flow/use-server-settings'
import { SignInForm } from '../settings/SignInForm'
import { useText } from '../text/text-context'
import styles from './access.module.css'

/** For attendants, without the settings. */
export function SignInScreen({ onLeave }: { readonly onLeave: () => void }) {
  const { access, shell } = useText()
  const words = access.signIn
  const [state, send] = useServerSettings()
  const { server } = state
  const isSignedIn = signedInAs(server) !== undefined
  const leave = useEffectEvent(onLeave)
  useEffect(() => {
    if (isSignedIn || server?.mode === 'training') leave()
  }, [isSignedIn, server?.mode])
  return (
    <Screen title={words.title} way={{ words: shell.home, onPress: onLeave }} keepsFocus>
      <div className={styles['door']}>
        <section className={styles['card']} aria-label={words.title}>
          <div>
            <p>{words.text}</p>
            {server?.mode === 'server' ? (
              <p className={styles['soft']}>
                {words.server}: <span className={styles['strong']}>{server.baseUrl}</span>
              </p>
            ) : null}
          </div>
          {server?.mode === 'server' ? <SignInForm state={state} server={server} send={send} /> : null}
        </section>
      </div>
    </Screen>
  )
}
