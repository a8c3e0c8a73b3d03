import type { ServerFinding, ServerQuestion, ServerState } from '@shared/domain/server'
import { stay } from './machine'
import type { Asked, ServerSettings, ServerSettingsEvent } from './server-settings-state'
import { know, lookUp, type SettingsStep } from './server-settings-steps'

export type ServerSettingsAnswer = Extract<ServerSettingsEvent, { readonly attempt: number }>

/** What becomes of the answer that the state waits for. */
export function answered(state: ServerSettings, event: ServerSettingsAnswer): SettingsStep {
  const { busy, ...others } = state
  if (busy === undefined) return stay(state)
  const rested: ServerSettings = { ...others, busy: undefined }
  const { attempt, result } = event
  if (!result.ok) return stay({ ...rested, problem: { of: busy.asked, attempt, error: result.error } })
  switch (event.type) {
    case 'looked-up':
      return busy.asked === 'look-up' && event.result.ok
        ? stay(found(rested, busy.question, attempt, event.result.value))
        : stay(rested)
    case 'authority-read':
      return event.result.ok ? believe(rested, event.result.value) : stay(rested)
    case 'decided':
      return event.result.ok ? stay(settled(rested, busy.asked, attempt, event.result.value)) : stay(rested)
    case 'account-checked':
      return event.result.ok ? stay({ ...rested, report: event.result.value }) : stay(rested)
  }
}

/** The address goes on in the form in which it was found and shown. */
function found(
  state: ServerSettings,
  asked: ServerQuestion,
  attempt: number,
  finding: ServerFinding
): ServerSettings {
  if (state.form === undefined) return state
  const question = { ...asked, address: finding.baseUrl }
  return { ...state, form: { ...state.form, found: { attempt, question, finding }, known: question } }
}

function believe(state: ServerSettings, pem: string): SettingsStep {
  const question = state.form?.found?.question
  if (question === undefined) return stay(state)
  return lookUp(state, { ...question, trust: { kind: 'authority', pem } })
}

function settled(state: ServerSettings, asked: Asked, attempt: number, server: ServerState): ServerSettings {
  const known = know(state, server)
  switch (asked) {
    case 'connect':
    case 'use-training':
      return { ...known, form: undefined, done: { decision: asked, attempt } }
    case 'sign-in':
    case 'sign-out':
      return { ...known, otherAccount: false, done: { decision: asked, attempt } }
    case 'look-up':
    case 'read-authority':
    case 'check-account':
      return known
  }
}
