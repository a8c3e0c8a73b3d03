import { Check, KeyRound, ShieldCheck } from 'lucide-react'
import { type SubmitEvent, useRef, useState } from 'react'
import { isGoodPin } from '@shared/domain/pin'
import { useStation } from '../api/station-context'
import { ActionButton } from '../components/ActionButton'
import { FirstScreen } from '../components/Screen'
import { ScreenHeading } from '../components/ScreenHeading'
import { SecretInput } from '../components/SecretInput'
import { useText } from '../text/text-context'
import styles from './access.module.css'
import { RefusalNotice } from './RefusalNotice'
import { useSecret } from './use-secret'

/** The very first screen of a station: without an administrator's PIN nothing else works. */
export function SetUpScreen() {
  const { access, shell } = useText()
  const words = access.setUp
  return (
    <FirstScreen product={shell.product} action={null}>
      <div className={styles['setUp']} data-testid="set-up-screen">
        <div className={styles['why']}>
          <span className={styles['icon']}>
            <ShieldCheck aria-hidden />
          </span>
          <ScreenHeading className={styles['bigTitle']} takesFocus={false}>
            {words.title}
          </ScreenHeading>
          <p className={styles['lead']}>{words.text}</p>
          <ul className={styles['uses']}>
            {words.uses.map((use) => (
              <li key={use}>
                <Check aria-hidden />
                {use}
              </li>
            ))}
          </ul>
        </div>
        <section className={styles['card']} aria-label={access.door.pin}>
          <NewPinForm />
          <p className={styles['soft']}>{words.recovery}</p>
        </section>
      </div>
    </FirstScreen>
  )
}

/** SECURITY: both fields are empty as soon as the PIN is on its way. */
function NewPinForm() {
  const { client } = useStation()
  const { access } = useText()
  const words = access.setUp
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [isJudged, setJudged] = useState(false)
  const question = useSecret()
  const form = useRef<HTMLFormElement>(null)
  const isWeak = !isGoodPin(pin)
  const differs = again !== pin
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (question.isBusy) return
    setJudged(isWeak || differs)
    if (isWeak || differs) {
      form.current?.querySelector<HTMLInputElement>(`input[name="${isWeak ? 'pin' : 'again'}"]`)?.focus()
      return
    }
    setPin('')
    setAgain('')
    question.ask(() => client.invoke('access:set-up', { pin }))
  }
  return (
    <form ref={form} className={styles['form']} onSubmit={submit} noValidate>
      <RefusalNotice question={question} />
      <SecretInput
        name="pin"
        label={words.pin}
        showLabel={access.showPin}
        inputMode="numeric"
        value={pin}
        onChange={setPin}
        problem={isJudged && isWeak ? words.weak : undefined}
        isReadOnly={question.isBusy}
        autoFocus
      />
      <SecretInput
        name="again"
        label={words.again}
        showLabel={access.showPin}
        inputMode="numeric"
        value={again}
        onChange={setAgain}
        problem={isJudged && !isWeak && differs ? words.differs : undefined}
        isReadOnly={question.isBusy}
      />
      <ActionButton type="submit" kind="primary" size="main" icon={KeyRound} isPending={question.isBusy}>
        {words.action}
      </ActionButton>
    </form>
  )
}
