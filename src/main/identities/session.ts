import { ok, type Result } from '@shared/result'
import type { Clock, ServerAccess } from '../platform/ports'
import type { Api } from './api'
import { authenticate, renewToken } from './generated/sdk.gen'
import { clientOver } from './sdk-client'
import { tokenExpiry } from './token'

/** Renew when less than this is left of a token. Covers a slow request and a few seconds of clock difference. */
const renewBefore = 60_000
/** Age after which a token that names no expiry is renewed. Lifetime is undocumented; this is a cautious guess. */
const assumedLifetime = 10 * 60_000
/** A token must stay usable for at least one request, even when the two clocks are far apart. */
const leastUse = 5_000

interface HeldToken {
  readonly value: string
  readonly renewAt: number
}

/**
 * An `Api` that sends every call with a valid token: it signs in when needed, renews before the token expires, and
 * after a 401 signs in once more and repeats the call once.
 *
 * SECURITY: the token and the password stay in here; no answer, error or log line carries them.
 */
export function createSession(api: Api, access: ServerAccess, clock: Clock): Api {
  const { username, password } = access
  let held: HeldToken | undefined
  /** Concurrent calls share one sign-in or renewal. */
  let pending: Promise<Result<HeldToken>> | undefined

  const keep = (token: string): HeldToken => {
    const now = clock.now()
    const expiry = tokenExpiry(token)
    const renewAt = expiry === undefined ? now + assumedLifetime : expiry - renewBefore
    held = { value: token, renewAt: Math.max(renewAt, now + leastUse) }
    return held
  }

  const signIn = async (): Promise<Result<HeldToken>> => {
    const answer = await authenticate({ client: clientOver(api), body: { username, password } })
    return answer.ok ? ok(keep(answer.value.token)) : answer
  }

  /** A token that is still valid buys a new one without the password; when that fails, sign in. */
  const renew = async (current: HeldToken): Promise<Result<HeldToken>> => {
    const withCurrent: Api = (call) => api({ ...call, token: current.value })
    const answer = await renewToken({ client: clientOver(withCurrent) })
    return answer.ok ? ok(keep(answer.value.token)) : signIn()
  }

  const token = (): Promise<Result<HeldToken>> => {
    if (pending) return pending
    if (held && clock.now() < held.renewAt) return Promise.resolve(ok(held))
    pending = (held ? renew(held) : signIn()).finally(() => {
      pending = undefined
    })
    return pending
  }

  return async (call) => {
    const first = await token()
    if (!first.ok) return first
    const answer = await api({ ...call, token: first.value.value })
    if (answer.ok || answer.error.code !== 'identities/unauthorized') return answer
    // Another call may have signed in meanwhile: drop only the token that was refused.
    if (held?.value === first.value.value) held = undefined
    const second = await token()
    return second.ok ? api({ ...call, token: second.value.value }) : second
  }
}
