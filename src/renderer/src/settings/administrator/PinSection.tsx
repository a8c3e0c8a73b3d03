import { KeyRound } from 'lucide-react'
import type { SubmitEvent } from 'react'
import { ActionButton } from '../../components/ActionButton'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { SecretInput } from '../../components/SecretInput'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import type { PinEvent, PinPage } from './pin-reducer'

export interface PinSectionProps {
  readonly state: PinPage
  readonly send: (event: PinEvent) => void
}

/** Chooses the PIN, or changes it for somebody who knows the present one. */
export function PinSection({ state, send }: PinSectionProps) {
  const { administrator, errors } = useText()
  const words = administrator.pin
  const { isSet, outcome } = state
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p>{words.text}</p>
      {isSet === undefined ? (
        <Loading>{words.loading}</Loading>
      ) : (
        <>
          {isSet ? (
            <p className={section['soft']}>{words.isSet}</p>
          ) : (
            <Notice tone="warn" title={words.none} />
          )}
          {outcome?.kind === 'saved' ? (
            <Notice key={outcome.attempt} tone="good" title={words.saved} announce />
          ) : null}
          {outcome?.kind === 'failed' ? (
            <Notice key={outcome.attempt} tone="bad" title={errors[outcome.error.code].title} announce>
              {errors[outcome.error.code].advice}
            </Notice>
          ) : null}
          <PinForm state={state} send={send} isSet={isSet} />
        </>
      )}
    </section>
  )
}

function PinForm({ state, send, isSet }: PinSectionProps & { readonly isSet: boolean }) {
  const words = useText().administrator.pin
  const { typed, problems, busy } = state
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    send({ type: 'save-wanted' })
  }
  const labels = { current: words.current, pin: words.next, again: words.again }
  const parts = isSet ? (['current', 'pin', 'again'] as const) : (['pin', 'again'] as const)
  return (
    <form className={section['form']} onSubmit={submit} noValidate aria-label={words.heading}>
      <div className={`${section['form'] ?? ''} ${section['narrow'] ?? ''}`}>
        {parts.map((part) => {
          const problem = problems[part]
          return (
            <SecretInput
              key={part}
              name={part}
              label={labels[part]}
              showLabel={words.show}
              inputMode="numeric"
              value={typed[part]}
              onChange={(value) => send({ type: 'typed', part: { [part]: value } })}
              problem={problem && words[problem]}
              isDisabled={busy !== undefined}
            />
          )
        })}
      </div>
      <div className={section['actions']}>
        <ActionButton type="submit" kind="primary" icon={KeyRound} isPending={busy !== undefined}>
          {isSet ? words.change : words.choose}
        </ActionButton>
      </div>
    </form>
  )
}
