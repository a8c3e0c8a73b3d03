import { KeyRound, X } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { isGoodPin } from '@shared/domain/pin'
import { useAccess } from '../../access/access-state'
import { useSecret } from '../../access/use-secret'
import { useStation } from '../../api/station-context'
import { useStationState } from '../../api/station-state'
import { ActionButton } from '../../components/ActionButton'
import { Notice } from '../../components/Notice'
import { SecretInput } from '../../components/SecretInput'
import { useText } from '../../text/text-context'
import section from '../section.module.css'

/** The PIN that opens a locked station for every attendant. */
export function StationPinSection() {
  const { client } = useStation()
  const { server } = useStationState()
  const { access: text, errors } = useText()
  const words = text.section
  const access = useAccess()
  const isSet = access?.state === 'open' && access.hasStationPin
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [isJudged, setJudged] = useState(false)
  const [done, setDone] = useState<string>()
  const question = useSecret()
  const isWeak = !isGoodPin(pin)
  const none = server?.mode === 'training' ? words.pinNoneTraining : words.pinNone
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (question.isBusy) return
    setDone(undefined)
    setJudged(isWeak || again !== pin)
    if (isWeak || again !== pin) return
    setPin('')
    setAgain('')
    setDone(words.pinSaved)
    question.ask(() => client.invoke('access:set-station-pin', { pin }))
  }
  const remove = (): void => {
    setDone(words.pinRemoved)
    question.ask(() => client.invoke('access:set-station-pin', {}))
  }
  const { failed, isBusy } = question
  return (
    <section className={section['section']} aria-label={words.pinHeading}>
      <h2 className={section['heading']}>{words.pinHeading}</h2>
      <p>{words.pinText}</p>
      <p className={section['soft']}>{isSet ? words.pinSet : none}</p>
      {failed === undefined ? null : (
        <Notice key={failed.attempt} tone="bad" title={errors[failed.error.code].title} announce>
          {errors[failed.error.code].advice}
        </Notice>
      )}
      {done !== undefined && failed === undefined && !isBusy ? (
        <Notice tone="good" title={done} announce />
      ) : null}
      <form className={section['form']} onSubmit={submit} noValidate aria-label={words.pinHeading}>
        <div className={`${section['form'] ?? ''} ${section['narrow'] ?? ''}`}>
          <SecretInput
            name="station-pin"
            label={words.pin}
            showLabel={text.showPin}
            inputMode="numeric"
            value={pin}
            onChange={setPin}
            problem={isJudged && isWeak ? text.setUp.weak : undefined}
            isDisabled={isBusy}
          />
          <SecretInput
            name="station-pin-again"
            label={text.setUp.again}
            showLabel={text.showPin}
            inputMode="numeric"
            value={again}
            onChange={setAgain}
            problem={isJudged && !isWeak && again !== pin ? text.setUp.differs : undefined}
            isDisabled={isBusy}
          />
        </div>
        <div className={section['actions']}>
          <ActionButton type="submit" icon={KeyRound} isPending={isBusy}>
            {words.choose}
          </ActionButton>
          {isSet ? (
            <ActionButton kind="quiet" icon={X} isDisabled={isBusy} onPress={remove}>
              {words.remove}
            </ActionButton>
          ) : null}
        </div>
      </form>
    </section>
  )
}
