import { Search, Server } from 'lucide-react'
import type { ServerState } from '@shared/domain/server'
import { useStationState } from '../api/station-state'
import { ActionButton } from '../components/ActionButton'
import { Loading } from '../components/Loading'
import { Notice } from '../components/Notice'
import { isPlainHttp } from '../flow/server-question'
import { isDeciding, type ServerSettings, type ServerSettingsEvent } from '../flow/server-settings-state'
import { useText } from '../text/text-context'
import { ManagedPart } from './configuration/ManagedPart'
import { AddressSearch } from './AddressSearch'
import { type Fact, FactList } from './FactList'
import { Fingerprint } from './Fingerprint'
import { ProblemNotice } from './ProblemNotice'
import section from './section.module.css'

export interface SectionProps {
  readonly state: ServerSettings
  readonly send: (event: ServerSettingsEvent) => void
}

type RealServer = Extract<ServerState, { mode: 'server' }>

/** Training mode or a server: where the station stands, and the way to another. */
export function ServerSection({ state, send }: SectionProps) {
  const { settings } = useText()
  const words = settings.server
  const { server, form, problem, done } = state
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <Standing server={server} />
      {done?.decision === 'use-training' ? (
        <Notice key={done.attempt} tone="good" title={settings.done['use-training']} takesFocus />
      ) : null}
      {problem?.of === 'use-training' ? <ProblemNotice key={problem.attempt} problem={problem} /> : null}
      {form === undefined ? (
        <ManagedPart path="server">
          <ServerActions state={state} send={send} />
        </ManagedPart>
      ) : (
        <AddressSearch state={state} form={form} send={send} />
      )}
    </section>
  )
}

function Standing({ server }: { readonly server: ServerState | undefined }) {
  const words = useText().settings.server
  switch (server?.mode) {
    case undefined:
      return <Loading>{words.unknown}</Loading>
    case 'training':
      return (
        <div>
          <p className={section['strong']}>{words.trainingTitle}</p>
          <p className={section['soft']}>{words.trainingText}</p>
        </div>
      )
    case 'server':
      return <RealStanding server={server} />
  }
}

function RealStanding({ server }: { readonly server: RealServer }) {
  const { settings, shell } = useText()
  const { connection } = useStationState()
  const isTroubled = connection === 'unreachable' || connection === 'untrusted'
  const facts: readonly Fact[] = [
    { name: settings.server.address, value: <span className={section['strong']}>{server.baseUrl}</span> },
    { name: settings.server.security, value: <Security server={server} /> }
  ]
  return (
    <>
      <FactList facts={facts} />
      {isTroubled ? (
        <Notice tone="warn" title={shell.connection[connection]}>
          {settings.server.trouble[connection]}
        </Notice>
      ) : null}
    </>
  )
}

function Security({ server: { baseUrl, trust } }: { readonly server: RealServer }) {
  const words = useText().settings.server.trust
  if (isPlainHttp(baseUrl)) return words.plainHttp
  switch (trust.kind) {
    case 'system':
      return words.system
    case 'pinned':
      return (
        <>
          <p>{words.pinned}</p>
          <Fingerprint sha256={trust.sha256} />
        </>
      )
    case 'authority':
      return (
        <>
          <p>{words.authority}</p>
          <p className={section['mono']}>{trust.subject}</p>
        </>
      )
  }
}

function ServerActions({ state, send }: SectionProps) {
  const words = useText().settings.server
  const { connection } = useStationState()
  const { server } = state
  if (server === undefined) return null
  const isDisabled = isDeciding(state)
  const connect = (
    <ActionButton icon={Server} isDisabled={isDisabled} onPress={() => send({ type: 'address-wanted' })}>
      {server.mode === 'training' ? words.connectFirst : words.connectOther}
    </ActionButton>
  )
  if (server.mode === 'training') return <div className={section['actions']}>{connect}</div>
  return (
    <div className={section['actions']}>
      {connection === 'untrusted' ? (
        <ActionButton
          kind="primary"
          icon={Search}
          isDisabled={isDisabled}
          onPress={() => send({ type: 'inspection-wanted' })}
        >
          {words.inspect}
        </ActionButton>
      ) : null}
      {connect}
      <ActionButton
        kind="quiet"
        isDisabled={isDisabled}
        isPending={state.busy?.asked === 'use-training'}
        onPress={() => send({ type: 'training-wanted' })}
      >
        {words.useTraining}
      </ActionButton>
    </div>
  )
}
