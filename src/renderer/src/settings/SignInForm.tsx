import { LogIn, X } from 'lucide-react'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { ServerState } from '@shared/domain/server'
import { useStationState } from '../api/station-state'
import { ActionButton } from '../components/ActionButton'
import { CheckBox } from '../components/CheckBox'
import { SecretInput } from '../components/SecretInput'
import { TextInput } from '../components/TextInput'
import { isDeciding } from '../flow/server-settings-state'
import { useText } from '../text/text-context'
import { ProblemNotice } from './ProblemNotice'
import section from './section.module.css'
import { showWhole } from './show-whole'
import type { SectionProps } from './ServerSection'

export interface SignInFormProps extends SectionProps {
  readonly server: Extract<ServerState, { mode: 'server' }>
  /** Undefined where there is nothing to go back to. */
  readonly onCancel?: () => void
}

/** SECURITY: the password lives in this field alone. It goes with the press of the button, whatever the answer is. */
export function SignInForm({ state, server, send, onCancel }: SignInFormProps) {
  const words = useText().settings.account
  const { canRemember } = server
  const { mayRememberSignIn } = useStationState().settings.access
  const [username, setUsername] = useState(server.username ?? '')
  const [password, setPassword] = useState('')
  const [remembers, setRemembers] = useState(canRemember)
  const [isJudged, setJudged] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const passwordField = useRef<HTMLInputElement>(null)
  const isBusy = isDeciding(state)
  const problem = state.problem?.of === 'sign-in' ? state.problem : undefined
  // The name is mostly right, and the password has to be typed anew in any case.
  useEffect(() => {
    showWhole(form.current)
    if (problem !== undefined) passwordField.current?.focus()
  }, [problem])

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (isBusy) return
    if (username.trim() === '' || password === '') {
      setJudged(true)
      const first = username.trim() === '' ? 'username' : 'password'
      form.current?.querySelector<HTMLInputElement>(`input[name="${first}"]`)?.focus()
      return
    }
    setJudged(false)
    setPassword('')
    const remember = canRemember && remembers
    send({ type: 'sign-in-wanted', credentials: { username: username.trim(), password, remember } })
  }

  return (
    <form
      ref={form}
      className={`${section['form'] ?? ''} ${section['narrow'] ?? ''}`}
      onSubmit={submit}
      noValidate
    >
      {problem === undefined ? null : <ProblemNotice key={problem.attempt} problem={problem} leavesFocus />}
      <TextInput
        name="username"
        label={words.username}
        value={username}
        onChange={setUsername}
        problem={isJudged && username.trim() === '' ? words.missing.username : undefined}
        isReadOnly={isBusy}
        autoFocus
      />
      <SecretInput
        name="password"
        label={words.password}
        showLabel={words.showPassword}
        value={password}
        onChange={setPassword}
        problem={isJudged && password === '' ? words.missing.password : undefined}
        inputRef={passwordField}
        isReadOnly={isBusy}
      />
      {canRemember ? (
        <CheckBox isSelected={remembers} isDisabled={isBusy} onChange={setRemembers}>
          {words.remember}
        </CheckBox>
      ) : (
        <p className={section['soft']}>{mayRememberSignIn ? words.cannotRemember : words.mayNotRemember}</p>
      )}
      <div className={section['actions']}>
        <ActionButton
          kind="primary"
          type="submit"
          icon={LogIn}
          isDisabled={isBusy && state.busy?.asked !== 'sign-in'}
          isPending={state.busy?.asked === 'sign-in'}
        >
          {state.busy?.asked === 'sign-in' ? words.signingIn : words.signIn}
        </ActionButton>
        {onCancel === undefined ? null : (
          <ActionButton kind="quiet" icon={X} isDisabled={isBusy} onPress={onCancel}>
            {words.cancel}
          </ActionButton>
        )}
      </div>
    </form>
  )
}
