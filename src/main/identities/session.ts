import { type AppError, appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { Clock, Credentials } from '../platform/ports'
import type { Api } from './api'
import { authenticate, renewToken } from './generated/sdk.gen'
import { clientOver } from './sdk-client'
import type { ServerClock } from './server-clock'
import { timeToRenewal } from './token'

/** A refused password is not sent again before this: servers may lock an account after a few attempts. */
const pauseAfterRefusal = 5 * 60_000
/** After a token was refused that had been given for this very call, no other is asked for as long as this. */
const pauseAfterRefusedToken = 30_000
/** Servers commonly forgive five minutes between two clocks. */
const forgivenSkew = 5 * 60_000

export interface SessionOptions {
  readonly clock: Clock
  readonly serverClock: ServerClock
  /** Milliseconds after which a token that does not say how long it lives is renewed. */
  readonly assumedTokenAge: number
  /** Told after each time that username and password were sent, or were to be. */
  readonly onSignIn?: (answer: Result<undefined>) => void
}

interface HeldToken {
  readonly value: string
  readonly renewAt: number
}

/** Signed in as one account, or on the way to it. */
export interface Session {
  /** Sends every call with a valid token. */
  readonly api: Api
  /** Signs in now, also when a refusal was a moment ago: somebody asks for it. */
  signIn(): Promise<Result<undefined>>
}

/**
 * Signs in when a call needs it, renews before the token expires, and after a 401 signs in once more and repeats the call
 * once. Calls at the same time share one sign-in or renewal.
 *
 * SECURITY: the token and the password stay in here; no answer, error or log line carries them.
 *
 * @param api the server, without a token
 */
export function createSession(api: Api, credentials: Credentials, options: SessionOptions): Session {
  const { clock, serverClock, assumedTokenAge } = options
  const { username, password } = credentials
  let held: HeldToken | undefined
  let pending: Promise<Result<HeldToken>> | undefined
  let refusal: { readonly error: AppError; readonly until: number } | undefined
  let noSecondTryUntil = 0

  const keep = (value: string): HeldToken => {
    const receivedAt = clock.now()
    const serverNow = serverClock.ahead === undefined ? undefined : receivedAt - serverClock.ahead
    held = { value, renewAt: receivedAt + timeToRenewal(value, serverNow, assumedTokenAge) }
    return held
  }

  const authenticateNow = async (): Promise<Result<HeldToken>> => {
    const answer = await authenticate({ client: clientOver(api), body: { username, password } })
    if (answer.ok) {
      refusal = undefined
      const token = keep(answer.value.token)
      options.onSignIn?.(ok())
      return ok(token)
    }
    const error = signInError(answer.error)
    if (error.code === 'identities/unauthorized') refusal = { error, until: clock.now() + pauseAfterRefusal }
    options.onSignIn?.(err(error))
    return err(error)
  }

  /** A token that is still valid buys a new one without the password; when that fails, sign in. */
  const renew = async (current: HeldToken): Promise<Result<HeldToken>> => {
    const withCurrent: Api = (call) => api({ ...call, token: current.value })
    const answer = await renewToken({ client: clientOver(withCurrent) })
    return answer.ok ? ok(keep(answer.value.token)) : authenticateNow()
  }

  const share = (run: () => Promise<Result<HeldToken>>): Promise<Result<HeldToken>> => {
    pending ??= run().finally(() => {
      pending = undefined
    })
    return pending
  }

  const token = (): Promise<Result<HeldToken>> => {
    const current = held
    if (!pending && current && clock.now() < current.renewAt) return Promise.resolve(ok(current))
    if (!pending && !current && refusal && clock.now() < refusal.until)
      return Promise.resolve(err(refusal.error))
    return share(() => (current ? renew(current) : authenticateNow()))
  }

  /** Why the server gives tokens and refuses them: most likely its clock, or a gateway, checks them by another time. */
  const refusedToken = (): AppError => {
    const { ahead = 0 } = serverClock
    return appError(
      Math.abs(ahead) > forgivenSkew ? 'identities/clock-differs' : 'identities/session-refused',
      `station ahead by ${String(Math.round(ahead / 1000))} s`
    )
  }

  return {
    api: async (call) => {
      const first = await token()
      if (!first.ok) return first
      const answer = await api({ ...call, token: first.value.value })
      if (answer.ok || answer.error.code !== 'identities/unauthorized') return answer

      // Another call may have signed in meanwhile: drop only the token that was refused.
      if (held?.value === first.value.value) {
        if (clock.now() < noSecondTryUntil) return err(refusedToken())
        held = undefined
      }
      const second = await token()
      if (!second.ok) return second
      const again = await api({ ...call, token: second.value.value })
      if (again.ok || again.error.code !== 'identities/unauthorized') return again
      noSecondTryUntil = clock.now() + pauseAfterRefusedToken
      return err(refusedToken())
    },

    signIn: async () => {
      refusal = undefined
      held = undefined
      const signedIn = await share(authenticateNow)
      return signedIn.ok ? ok() : signedIn
    }
  }
}

/**
 * A wrong password is a 401 by our reading, and might as well be a 400 or a 403. A 404 says that nobody signs in at this
 * address; as it is it would be taken for the answer to the call behind the sign-in, where it means "nobody".
 */
function signInError(error: AppError): AppError {
  switch (error.code) {
    case 'identities/rejected':
    case 'identities/forbidden':
      return appError('identities/unauthorized', error.detail)
    case 'identities/not-found':
      return appError('identities/bad-answer', error.detail)
    default:
      return error
  }
}
