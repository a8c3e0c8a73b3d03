import type { ServerQuestion, ServerState } from '@shared/domain/server'
import { type Step, stay } from './machine'
import { questionAbout } from './server-question'
import type { Asked, ServerSettings, ServerSettingsEffect } from './server-settings-state'

export type SettingsStep = Step<ServerSettings, ServerSettingsEffect>

/** Asks the station for one thing. A second press of the same button asks nothing. */
export function ask(
  state: ServerSettings,
  asked: Exclude<Asked, 'look-up'>,
  effect: (attempt: number) => ServerSettingsEffect
): SettingsStep {
  if (state.busy?.asked === asked) return stay(state)
  const attempt = state.attempts + 1
  return {
    state: {
      ...state,
      attempts: attempt,
      problem: undefined,
      done: undefined,
      confirming: undefined,
      busy: { asked, attempt }
    },
    effects: [effect(attempt)]
  }
}

/** What was found before stays in view until the answer is there, and for good if there is none. */
export function lookUp(state: ServerSettings, question: ServerQuestion): SettingsStep {
  if (state.busy?.asked === 'look-up') return stay(state)
  const attempt = state.attempts + 1
  return {
    state: {
      ...state,
      attempts: attempt,
      problem: undefined,
      done: undefined,
      busy: { asked: 'look-up', attempt, question }
    },
    effects: [{ type: 'look-up', attempt, question }]
  }
}

/** Looks at an address as at a new one: what was found before goes. */
export function lookAt(state: ServerSettings, address: string): SettingsStep {
  const { busy, form } = state
  if (form === undefined || busy?.asked === 'look-up') return stay(state)
  return lookUp(
    { ...state, form: { ...form, address, found: undefined } },
    questionAbout(address, form.known)
  )
}

/** Connects to what was found. */
export function connect(state: ServerSettings): SettingsStep {
  const found = state.form?.found
  if (found?.finding.finding.kind !== 'identities') return stay({ ...state, confirming: undefined })
  return ask(state, 'connect', (attempt) => ({ type: 'connect', attempt, choice: found.question }))
}

/** Another server or account: what was found out about the one before says nothing any more. */
export function know(state: ServerSettings, server: ServerState): ServerSettings {
  if (server === state.server) return state
  const known = { ...state, server }
  if (accountOf(server) === accountOf(state.server)) return known
  const isOutdated = state.busy?.asked === 'check-account'
  return {
    ...known,
    busy: isOutdated ? undefined : state.busy,
    report: undefined,
    otherAccount: false,
    confirming: undefined
  }
}

function accountOf(server: ServerState | undefined): string {
  return server?.mode === 'server' ? JSON.stringify([server.baseUrl, server.username]) : String(server?.mode)
}
