import { Search, X } from 'lucide-react'
import { type SubmitEvent, useEffect, useRef } from 'react'
import { ActionButton } from '../components/ActionButton'
import { Loading } from '../components/Loading'
import { TextInput } from '../components/TextInput'
import { type AddressForm, isDeciding } from '../flow/server-settings-state'
import { useText } from '../text/text-context'
import { FindingPanel } from './FindingPanel'
import { SearchProblem } from './SearchProblem'
import section from './section.module.css'
import type { SectionProps } from './ServerSection'

export interface AddressSearchProps extends SectionProps {
  readonly form: AddressForm
}

/** From a typed or pasted address to a server that can be connected to. */
export function AddressSearch({ state, form, send }: AddressSearchProps) {
  const { settings, errors } = useText()
  const words = settings.address
  const { busy, problem } = state
  const isLooking = busy?.asked === 'look-up'
  const isFixed = isDeciding(state)
  const badAddress = problem?.error.code === 'server/bad-address' ? problem : undefined

  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (badAddress !== undefined) element.current?.querySelector('input')?.focus()
  }, [badAddress])

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    send({ type: 'look-wanted' })
  }

  return (
    <div className={`${section['form'] ?? ''} ${section['divided'] ?? ''}`}>
      <h3 className={section['subheading']}>{words.heading}</h3>
      <form ref={element} className={section['form']} onSubmit={submit} noValidate>
        <TextInput
          name="address"
          label={words.label}
          value={form.address}
          hint={words.hint}
          onChange={(address) => send({ type: 'address-typed', address })}
          problem={badAddress === undefined ? undefined : inWords(errors[badAddress.error.code])}
          isReadOnly={isFixed}
          autoFocus
        />
        <div className={section['actions']}>
          <ActionButton
            kind={form.found === undefined ? 'primary' : 'secondary'}
            type="submit"
            icon={Search}
            isDisabled={isFixed || form.address.trim() === ''}
          >
            {form.found === undefined ? words.look : words.lookAgain}
          </ActionButton>
          <ActionButton
            kind="quiet"
            icon={X}
            isDisabled={isFixed}
            onPress={() => send({ type: 'address-closed' })}
          >
            {words.cancel}
          </ActionButton>
        </div>
      </form>
      {isLooking ? <Loading>{words.looking}</Loading> : null}
      {problem === undefined || problem === badAddress ? null : (
        <SearchProblem key={problem.attempt} problem={problem} send={send} />
      )}
      {form.found === undefined ? null : (
        <FindingPanel key={form.found.attempt} found={form.found} state={state} send={send} />
      )}
    </div>
  )
}

function inWords({ title, advice }: { readonly title: string; readonly advice: string }): string {
  return `${title}. ${advice}`
}
