import type { AccountReport } from '@shared/domain/account'
import type { Certificate, FindingKind, ServerFinding, ServerState } from '@shared/domain/server'
import { appError, type ErrorCode } from '@shared/errors'
import { err, ok } from '@shared/result'
import { serverSettingsReducer } from '@renderer/flow/server-settings-reducer'
import {
  type ServerSettings,
  type ServerSettingsEffect,
  type ServerSettingsEvent,
  startServerSettings
} from '@renderer/flow/server-settings-state'

export const baseUrl = 'https://identities.example:5009'
export const pin = 'a'.repeat(64)
export const certificate: Certificate = {
  sha256: 'b'.repeat(64),
  subject: 'CN=identities.example',
  issuer: 'CN=identities.example',
  validFrom: '2026-01-01T00:00:00Z',
  validTo: '2030-01-01T00:00:00Z'
}
export const training: ServerState = { mode: 'training' }
type RealServer = Extract<ServerState, { mode: 'server' }>
export const signedOut: RealServer = {
  mode: 'server',
  baseUrl,
  trust: { kind: 'system' },
  remembered: false,
  canRemember: true
}
export const signedIn: RealServer = { ...signedOut, username: 'frontdesk' }
export const elsewhere: RealServer = { ...signedIn, baseUrl: 'https://old.example' }
export const report: AccountReport = { username: 'frontdesk', roles: [], capabilities: [] }
export const credentials = { username: 'frontdesk', password: 'Passw0rd-of-the-desk', remember: true }
export const system = { kind: 'system' } as const

export function after(
  events: readonly ServerSettingsEvent[],
  from: ServerSettings | ServerState = training
): { readonly state: ServerSettings; readonly effects: readonly ServerSettingsEffect[] } {
  let state = 'mode' in from ? startServerSettings(from) : from
  const effects = events.flatMap((event) => {
    const step = serverSettingsReducer(state, event)
    state = step.state
    return step.effects
  })
  return { state, effects }
}

export type PlainKind = Exclude<FindingKind, 'untrusted'>
export const finding = (kind: PlainKind, at = baseUrl): ServerFinding => ({ baseUrl: at, finding: { kind } })
export const untrusted: ServerFinding = {
  baseUrl,
  finding: { kind: 'untrusted', distrust: 'unknown-issuer', certificate }
}
export const looked = (found: ServerFinding, attempt = 1): ServerSettingsEvent => ({
  type: 'looked-up',
  attempt,
  result: ok(found)
})
export const lookFailed = (code: ErrorCode, attempt = 1): ServerSettingsEvent => ({
  type: 'looked-up',
  attempt,
  result: err(appError(code))
})
export const decided = (server: ServerState, attempt = 1): ServerSettingsEvent => ({
  type: 'decided',
  attempt,
  result: ok(server)
})
export const refused = (code: ErrorCode, attempt = 1): ServerSettingsEvent => ({
  type: 'decided',
  attempt,
  result: err(appError(code))
})
export const typed = (address: string): readonly ServerSettingsEvent[] => [
  { type: 'address-wanted' },
  { type: 'address-typed', address }
]
export const look: readonly ServerSettingsEvent[] = [
  ...typed('identities.example:5009'),
  { type: 'look-wanted' }
]
export const trust: ServerSettingsEvent = { type: 'certificate-trusted', sha256: certificate.sha256 }
export const file = new Blob(['authority'])
