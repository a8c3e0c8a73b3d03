import {
  KeyRound,
  LockKeyhole,
  type LucideIcon,
  ShieldCheck,
  Unlock,
  UserRound,
  UserRoundPlus
} from 'lucide-react'
import { useState } from 'react'
import type { AccessState, UnlockWay } from '@shared/domain/access'
import { useStation } from '../api/station-context'
import { ActionButton } from '../components/ActionButton'
import { FirstScreen } from '../components/Screen'
import { ScreenHeading } from '../components/ScreenHeading'
import { QuitButton } from '../settings/kiosk/QuitButton'
import { useText } from '../text/text-context'
import styles from './access.module.css'
import { AccountForm } from './AccountForm'
import { LockClock } from './LockClock'
import { SecretForm } from './SecretForm'

export type LockedState = Extract<AccessState, { state: 'locked' }>

const icons: Readonly<Record<UnlockWay, LucideIcon>> = {
  pin: KeyRound,
  password: UserRound,
  account: UserRoundPlus,
  administrator: ShieldCheck
}

/** All that a locked station shows: the time, who is signed in, and the ways to open it. */
export function LockScreen({ access }: { readonly access: LockedState }) {
  const { access: text, shell } = useText()
  const words = text.lock
  const { username, ways } = access
  const [chosen, setChosen] = useState<UnlockWay>()
  const way = ways.find((each) => each === chosen) ?? ways[0] ?? 'administrator'
  return (
    <FirstScreen product={shell.product} action={<QuitButton kind="quiet" />}>
      <div className={styles['lock']} data-testid="lock-screen">
        <LockClock />
        <section className={styles['card']} aria-label={words.title}>
          <div className={styles['head']}>
            <span className={styles['icon']}>
              <LockKeyhole aria-hidden />
            </span>
            <div className={styles['who']}>
              <ScreenHeading className={styles['title']} takesFocus={false}>
                {words.title}
              </ScreenHeading>
              <p className={styles['soft']}>
                {username === undefined ? (
                  words.nobody
                ) : (
                  <>
                    {words.signedIn}: <span className={styles['strong']}>{username}</span>
                  </>
                )}
              </p>
            </div>
          </div>
          <WayForm key={way} way={way} username={username} />
          {ways.length > 1 ? (
            <div className={styles['ways']} role="group" aria-label={words.otherWays}>
              {ways
                .filter((each) => each !== way)
                .map((each) => (
                  <ActionButton key={each} kind="quiet" icon={icons[each]} onPress={() => setChosen(each)}>
                    {each === 'account' && username === undefined ? words.signIn : words.ways[each]}
                  </ActionButton>
                ))}
            </div>
          ) : null}
        </section>
        {username === undefined && ways.includes('account') ? null : (
          <p className={styles['background']}>{words.background}</p>
        )}
      </div>
    </FirstScreen>
  )
}

function WayForm({ way, username }: { readonly way: UnlockWay; readonly username: string | undefined }) {
  const { client } = useStation()
  const words = useText().access.lock
  if (way === 'account') {
    return (
      <>
        {username === undefined ? null : <p className={styles['hint']}>{words.accountText}</p>}
        <AccountForm />
      </>
    )
  }
  const label = way === 'password' ? words.password(username ?? '') : words[way]
  return (
    <>
      {way === 'administrator' ? <p className={styles['hint']}>{words.administratorText}</p> : null}
      <SecretForm
        name={way === 'password' ? 'password' : 'pin'}
        label={label}
        action={words.unlock}
        pending={words.unlocking}
        icon={Unlock}
        onTry={(secret) => client.invoke('access:unlock', { by: way, secret })}
      />
    </>
  )
}
