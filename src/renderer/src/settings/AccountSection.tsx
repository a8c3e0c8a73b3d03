import { LogOut, UserRound } from 'lucide-react'
import type { ServerState } from '@shared/domain/server'
import { useStationState } from '../api/station-state'
import { ActionButton } from '../components/ActionButton'
import { Notice } from '../components/Notice'
import { isDeciding, signedInAs } from '../flow/server-settings-state'
import { useText } from '../text/text-context'
import { ProblemNotice } from './ProblemNotice'
import section from './section.module.css'
import type { SectionProps } from './ServerSection'
import { SignInForm } from './SignInForm'

/** As whom the station works with its server. */
export function AccountSection({ state, send }: SectionProps) {
  const words = useText().settings.account
  const { server, problem, otherAccount } = state
  const isSignedIn = signedInAs(server) !== undefined
  // A sign-in can work and yet not be kept: its form is gone then, and the problem is told here.
  const isToldHere = problem?.of === 'sign-out' || (problem?.of === 'sign-in' && isSignedIn && !otherAccount)
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      {isToldHere ? <ProblemNotice key={problem.attempt} problem={problem} /> : null}
      {server?.mode === 'server' ? (
        <ServerAccount server={server} state={state} send={send} />
      ) : (
        <p className={section['soft']}>{words.training}</p>
      )}
    </section>
  )
}

interface ServerAccountProps extends SectionProps {
  readonly server: Extract<ServerState, { mode: 'server' }>
}

function ServerAccount({ server, state, send }: ServerAccountProps) {
  const words = useText().settings.account
  const { username, remembered, offline = false } = server
  if (username === undefined) {
    return (
      <>
        <p className={section['soft']}>
          {words.signedOut} {words.hint}
        </p>
        <SignInForm state={state} server={server} send={send} />
      </>
    )
  }
  return (
    <>
      <SignedIn state={state} send={send} username={username} remembered={remembered} isOffline={offline} />
      {state.otherAccount ? (
        <SignInForm
          state={state}
          server={server}
          send={send}
          onCancel={() => send({ type: 'other-account-closed' })}
        />
      ) : null}
    </>
  )
}

interface SignedInProps extends SectionProps {
  readonly username: string
  readonly remembered: boolean
  readonly isOffline: boolean
}

function SignedIn({ state, send, username, remembered, isOffline }: SignedInProps) {
  const { settings } = useText()
  const words = settings.account
  const { connection } = useStationState()
  const isDisabled = isDeciding(state)
  const { done } = state
  return (
    <>
      {done?.decision === 'sign-in' ? (
        <Notice key={done.attempt} tone="good" title={settings.done['sign-in']} takesFocus />
      ) : null}
      <div>
        <p>
          {words.signedInAs} <span className={section['strong']}>{username}</span>
        </p>
        <p className={section['soft']}>{remembered ? words.remembered : words.notRemembered}</p>
      </div>
      {isOffline ? (
        <Notice tone="info" title={words.offlineTitle}>
          {words.offlineText}
        </Notice>
      ) : null}
      {connection === 'refused' ? (
        <Notice tone="warn" title={words.refusedTitle}>
          {words.refusedText}
        </Notice>
      ) : null}
      {state.otherAccount ? null : (
        <div className={section['actions']}>
          <ActionButton
            icon={UserRound}
            isDisabled={isDisabled}
            onPress={() => send({ type: 'other-account-wanted' })}
          >
            {words.signInAgain}
          </ActionButton>
          <ActionButton
            kind="quiet"
            icon={LogOut}
            isDisabled={isDisabled}
            isPending={state.busy?.asked === 'sign-out'}
            onPress={() => send({ type: 'sign-out-wanted' })}
          >
            {words.signOut}
          </ActionButton>
        </div>
      )}
    </>
  )
}
