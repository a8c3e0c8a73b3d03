import type { ServerTrust } from '@shared/domain/server'
import { appError, type ErrorCode } from '@shared/errors'
import { err, type Result } from '@shared/result'
import type { Clock, Credentials, Network } from '../platform/ports'
import { createTrustGuard, type TrustGuard } from '../trust/trust-guard'
import { type Api, createApi } from './api'
import { explainRefusals } from './explain-refusals'
import { type ServerClock, watchServerClock } from './server-clock'
import { createSession, type Session } from './session'

export interface LinkOptions {
  readonly network: Network
  readonly clock: Clock
  readonly assumedTokenAge: number
  /** Told what the server said to a username and password, or that it could not be asked. */
  readonly onSignIn?: (credentials: Credentials, answer: Result<undefined>) => void
  /** Told of every call that did not get through. */
  readonly onUnreachable?: () => void
}

/** One server, by its own trust and transport, with at most one account signed in. */
export interface ServerLink {
  readonly baseUrl: string
  readonly guard: TrustGuard
  readonly serverClock: ServerClock
  /** Calls as the signed-in account; `identities/signed-out` without one. */
  readonly api: Api
  /** Calls without a token. */
  readonly anonymousApi: Api
  /** Whose calls these are; undefined while signed out. */
  readonly username: string | undefined
  /** Takes up an account without asking the server: its first call signs in. */
  use(credentials: Credentials): void
  /** Signs in now. Only success changes the account. */
  signIn(credentials: Credentials): Promise<Result<undefined>>
  signOut(): void
  close(): Promise<void>
}

/** Whoever answers there, if anybody does: it is not the server that the station knows. */
const cannotBeReached: ReadonlySet<ErrorCode> = new Set([
  'identities/unreachable',
  'identities/timed-out',
  'identities/untrusted-certificate'
])

export function openServerLink(
  baseUrl: string,
  trust: ServerTrust,
  { network, clock, assumedTokenAge, onSignIn, onUnreachable }: LinkOptions
): ServerLink {
  const guard = createTrustGuard(trust, () => new Date(clock.now()))
  const transport = network.open(guard)
  const watched = watchServerClock(explainRefusals(transport.fetch, guard), () => clock.now())
  const send = createApi(baseUrl, watched.fetch)
  const anonymousApi: Api = async (call) => {
    const answer = await send(call)
    if (!answer.ok && cannotBeReached.has(answer.error.code)) onUnreachable?.()
    return answer
  }
  let account: { readonly username: string; readonly session: Session } | undefined

  const sessionOf = (credentials: Credentials): Session =>
    createSession(anonymousApi, credentials, {
      clock,
      serverClock: watched.clock,
      assumedTokenAge,
      onSignIn: (answer) => onSignIn?.(credentials, answer)
    })

  return {
    baseUrl,
    guard,
    serverClock: watched.clock,
    anonymousApi,
    api: (call) =>
      account ? account.session.api(call) : Promise.resolve(err(appError('identities/signed-out'))),
    get username() {
      return account?.username
    },
    use: (credentials) => {
      account = { username: credentials.username, session: sessionOf(credentials) }
    },
    signIn: async (credentials) => {
      const session = sessionOf(credentials)
      const signedIn = await session.signIn()
      if (signedIn.ok) account = { username: credentials.username, session }
      return signedIn
    },
    signOut: () => {
      account = undefined
    },
    close: () => transport.close()
  }
}
