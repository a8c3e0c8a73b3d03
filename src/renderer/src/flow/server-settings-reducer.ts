import { stay } from './machine'
import { questionAbout, questionOf } from './server-question'
import { answered, type ServerSettingsAnswer } from './server-settings-answers'
import {
  type ConfirmedDecision,
  isDeciding,
  type ServerSettings,
  type ServerSettingsEvent,
  signedInAs,
  startServerSettings
} from './server-settings-state'
import { ask, connect, know, lookAt, lookUp, type SettingsStep } from './server-settings-steps'

type Told = Extract<ServerSettingsEvent, { type: 'server-known' | 'left-screen' }>
type Wish = Exclude<ServerSettingsEvent, ServerSettingsAnswer | Told>

/**
 * Which server the station works with, and as whom. One thing is asked at a time. An answer that nobody waits for any
 * more is ignored: the station tells of every change of its server by itself.
 */
export function serverSettingsReducer(state: ServerSettings, event: ServerSettingsEvent): SettingsStep {
  switch (event.type) {
    case 'server-known':
      return stay(know(state, event.server))
    case 'left-screen':
      // Late answers must not find their attempt again.
      return stay({ ...startServerSettings(state.server), attempts: state.attempts + 1 })
    case 'looked-up':
    case 'authority-read':
    case 'decided':
    case 'account-checked':
      return state.busy?.attempt === event.attempt ? answered(state, event) : stay(state)
    default:
      return isDeciding(state) ? stay(state) : wished(state, event)
  }
}

function wished(state: ServerSettings, event: Wish): SettingsStep {
  const { server } = state
  switch (event.type) {
    case 'address-wanted':
      return stay(open(state))
    case 'inspection-wanted':
      return server?.mode === 'server' ? lookAt(open(state), server.baseUrl) : stay(state)
    case 'training-wanted':
      return server?.mode === 'server' ? stay({ ...state, confirming: 'use-training' }) : stay(state)
    case 'sign-out-wanted':
      return signedInAs(server) === undefined ? stay(state) : stay({ ...state, confirming: 'sign-out' })
    case 'confirmed':
      return state.confirming === undefined ? stay(state) : carryOut(state, state.confirming)
    case 'confirmation-declined':
      return stay({ ...state, confirming: undefined })
    case 'other-account-wanted':
      return stay({ ...state, done: undefined, otherAccount: signedInAs(server) !== undefined })
    case 'other-account-closed':
      return stay({ ...state, otherAccount: false, problem: undefined })
    case 'sign-in-wanted':
      return server?.mode === 'server'
        ? ask(state, 'sign-in', (attempt) => ({ type: 'sign-in', attempt, credentials: event.credentials }))
        : stay(state)
    case 'check-wanted':
      return signedInAs(server) === undefined ? stay(state) : check(state)
    default:
      return searched(state, event)
  }
}

type FormWish = Extract<
  Wish,
  {
    type:
      | 'address-typed'
      | 'address-closed'
      | 'look-wanted'
      | 'suggestion-taken'
      | 'plain-http-accepted'
      | 'certificate-trusted'
      | 'authority-chosen'
      | 'connect-wanted'
  }
>

/** The search for a server. */
function searched(state: ServerSettings, event: FormWish): SettingsStep {
  const { form } = state
  if (form === undefined) return stay(state)
  const finding = form.found?.finding.finding
  switch (event.type) {
    case 'address-typed':
      return stay({ ...withoutSearch(state), form: { ...form, address: event.address, found: undefined } })
    case 'address-closed':
      return stay({ ...withoutSearch(state), form: undefined })
    case 'look-wanted':
      return lookAt(state, form.address)
    case 'suggestion-taken': {
      const suggestion = form.found?.finding.suggestion
      return suggestion === undefined ? stay(state) : lookAt(state, suggestion)
    }
    case 'plain-http-accepted':
      return state.problem?.error.code === 'server/plain-http'
        ? lookUp(state, { ...questionAbout(form.address, form.known), acceptsPlainHttp: true })
        : stay(state)
    case 'certificate-trusted':
      // SECURITY: only the certificate that stands on the screen can be pinned.
      return form.found !== undefined &&
        finding?.kind === 'untrusted' &&
        finding.certificate.sha256 === event.sha256
        ? lookUp(state, { ...form.found.question, trust: { kind: 'pinned', sha256: event.sha256 } })
        : stay(state)
    case 'authority-chosen':
      return finding?.kind === 'untrusted'
        ? ask(state, 'read-authority', (attempt) => ({ type: 'read-authority', attempt, file: event.file }))
        : stay(state)
    case 'connect-wanted':
      if (finding?.kind !== 'identities') return stay(state)
      return leavesAccount(state) ? stay({ ...state, confirming: 'connect' }) : connect(state)
  }
}

/** Whether connecting gives up a sign-in at another server. */
function leavesAccount({ server, form }: ServerSettings): boolean {
  return signedInAs(server) !== undefined && questionOf(server)?.address !== form?.found?.question.address
}

function open(state: ServerSettings): ServerSettings {
  const known = questionOf(state.server)
  const form = state.form ?? { address: known?.address ?? '', found: undefined, known }
  return { ...state, problem: undefined, done: undefined, form }
}

/** Nobody waits for the answer about an address that is being changed or given up. */
function withoutSearch(state: ServerSettings): ServerSettings {
  const isSearch = state.busy?.asked === 'look-up' || state.busy?.asked === 'read-authority'
  return { ...state, problem: undefined, busy: isSearch ? undefined : state.busy }
}

function check(state: ServerSettings): SettingsStep {
  return ask({ ...state, report: undefined }, 'check-account', (attempt) => ({
    type: 'check-account',
    attempt
  }))
}

function carryOut(state: ServerSettings, decision: ConfirmedDecision): SettingsStep {
  switch (decision) {
    case 'connect':
      return connect(state)
    case 'use-training':
      return ask(state, 'use-training', (attempt) => ({ type: 'use-training', attempt }))
    case 'sign-out':
      return ask(state, 'sign-out', (attempt) => ({ type: 'sign-out', attempt }))
  }
}
