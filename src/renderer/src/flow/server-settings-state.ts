import type { AccountReport } from '@shared/domain/account'
import type { ServerChoice, ServerFinding, ServerQuestion, ServerState } from '@shared/domain/server'
import type { AppError } from '@shared/errors'
import type { Input } from '@shared/ipc/contract'
import type { Result } from '@shared/result'

/** SECURITY: passes through the reducer into an effect; no state ever holds a password. */
export type Credentials = Input<'server:sign-in'>

/** What changes something, and is therefore waited for. */
export type Decision = 'connect' | 'use-training' | 'sign-in' | 'sign-out'
/** Decisions that are asked back about before they are carried out. */
export type ConfirmedDecision = Exclude<Decision, 'sign-in'>
/** A question changes nothing, so a newer wish replaces it. */
export type Asked = Decision | 'look-up' | 'read-authority' | 'check-account'

/** The one thing that the station is being asked. `attempt` tells its answer from older ones. */
export type Busy =
  | { readonly asked: 'look-up'; readonly attempt: number; readonly question: ServerQuestion }
  | { readonly asked: Exclude<Asked, 'look-up'>; readonly attempt: number }

/** The search for a server, from a typed address to something that can be connected to. */
export interface AddressForm {
  /** As typed or pasted. */
  readonly address: string
  readonly found: Found | undefined
  /** What has been answered or is worked with; what was confirmed in it need not be confirmed again. */
  readonly known: ServerQuestion | undefined
}

/** The last answer, with its question in the form in which the station connects by it. */
export interface Found {
  readonly attempt: number
  readonly question: ServerQuestion
  readonly finding: ServerFinding
}

export interface Problem {
  readonly of: Asked
  readonly attempt: number
  readonly error: AppError
}

export interface ServerSettings {
  /** Undefined until the station has answered. */
  readonly server: ServerState | undefined
  readonly busy: Busy | undefined
  readonly form: AddressForm | undefined
  /** Somebody is signed in, and wants to sign in anew. */
  readonly otherAccount: boolean
  readonly report: AccountReport | undefined
  /** What failed last; it goes as soon as something else is asked. */
  readonly problem: Problem | undefined
  /** What was carried out last; it goes like a problem. */
  readonly done: { readonly decision: Decision; readonly attempt: number } | undefined
  readonly confirming: ConfirmedDecision | undefined
  /** Counts everything that was asked. */
  readonly attempts: number
}

export type ServerSettingsEvent =
  | { readonly type: 'server-known'; readonly server: ServerState }
  | { readonly type: 'address-wanted' }
  /** Looks at the server that the station works with, as at a new one. */
  | { readonly type: 'inspection-wanted' }
  | { readonly type: 'address-typed'; readonly address: string }
  | { readonly type: 'address-closed' }
  | { readonly type: 'look-wanted' }
  | { readonly type: 'suggestion-taken' }
  | { readonly type: 'plain-http-accepted' }
  /** Somebody has compared the fingerprint on the screen with the server's. */
  | { readonly type: 'certificate-trusted'; readonly sha256: string }
  | { readonly type: 'authority-chosen'; readonly file: Blob }
  | { readonly type: 'authority-read'; readonly attempt: number; readonly result: Result<string> }
  | { readonly type: 'looked-up'; readonly attempt: number; readonly result: Result<ServerFinding> }
  | { readonly type: 'connect-wanted' }
  | { readonly type: 'training-wanted' }
  | { readonly type: 'sign-out-wanted' }
  | { readonly type: 'confirmed' }
  | { readonly type: 'confirmation-declined' }
  | { readonly type: 'other-account-wanted' }
  | { readonly type: 'other-account-closed' }
  | { readonly type: 'sign-in-wanted'; readonly credentials: Credentials }
  | { readonly type: 'check-wanted' }
  /** The answer to a decision. */
  | { readonly type: 'decided'; readonly attempt: number; readonly result: Result<ServerState> }
  | { readonly type: 'account-checked'; readonly attempt: number; readonly result: Result<AccountReport> }
  | { readonly type: 'left-screen' }

export type ServerSettingsEffect =
  | { readonly type: 'look-up'; readonly attempt: number; readonly question: ServerQuestion }
  | { readonly type: 'read-authority'; readonly attempt: number; readonly file: Blob }
  | { readonly type: 'connect'; readonly attempt: number; readonly choice: ServerChoice }
  | { readonly type: 'use-training'; readonly attempt: number }
  | { readonly type: 'sign-in'; readonly attempt: number; readonly credentials: Credentials }
  | { readonly type: 'sign-out'; readonly attempt: number }
  | { readonly type: 'check-account'; readonly attempt: number }

export const leftServerSettings: ServerSettingsEvent = { type: 'left-screen' }

/** How the screen opens. */
export function startServerSettings(server: ServerState | undefined): ServerSettings {
  return {
    server,
    busy: undefined,
    form: undefined,
    otherAccount: false,
    report: undefined,
    problem: undefined,
    done: undefined,
    confirming: undefined,
    attempts: 0
  }
}

/** Whether something is being changed right now, so that nothing else may be begun. */
export function isDeciding({ busy }: ServerSettings): boolean {
  switch (busy?.asked) {
    case 'connect':
    case 'use-training':
    case 'sign-in':
    case 'sign-out':
      return true
    case 'look-up':
    case 'read-authority':
    case 'check-account':
    case undefined:
      return false
  }
}

/** Whose credentials the station works with at a real server; undefined while signed out and in Training mode. */
export function signedInAs(server: ServerState | undefined): string | undefined {
  return server?.mode === 'server' ? server.username : undefined
}

/** Whether somebody has to sign in before the station can do anything at its server. */
export function isSignedOut(server: ServerState | undefined): boolean {
  return server?.mode === 'server' && server.username === undefined
}
