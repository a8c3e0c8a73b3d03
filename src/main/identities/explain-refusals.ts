import type { TrustGuard } from '../trust/trust-guard'
import { connectionFailure } from './connection-failure'

/**
 * Turns the failure of a request whose certificate was refused into the reason. The platforms report it each in their own
 * way, Chromium without saying why and, for a certificate that it remembers, without asking again.
 */
export function explainRefusals(fetch: typeof globalThis.fetch, guard: TrustGuard): typeof globalThis.fetch {
  return async (input, init) => {
    try {
      return await fetch(input, init)
    } catch (thrown) {
      // A server that went away after its certificate was refused is away.
      throw connectionFailure(thrown) === undefined ? (guard.refusal ?? thrown) : thrown
    }
  }
}
