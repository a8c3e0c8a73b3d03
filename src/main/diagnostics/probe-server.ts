import type { Certificate, ServerTrust } from '@shared/domain/server'
import { identitiesOperations } from '@shared/identities/generated/operations.gen'
import { type ServerClock, watchServerClock } from '../identities/server-clock'
import type { Clock, Network } from '../platform/ports'
import { createTrustGuard } from '../trust/trust-guard'

/** What one question without an account tells about a server. */
export interface ServerProbe {
  readonly reached: boolean
  /** Newest certificate, believed or not; undefined without HTTPS. */
  readonly certificate: Certificate | undefined
  readonly isRefused: boolean
  readonly clock: ServerClock
}

/** Asks a server anew, over a transport of its own, so that nothing known from before is taken for an answer. */
export async function probeServer(
  baseUrl: string,
  trust: ServerTrust,
  { network, clock }: { readonly network: Network; readonly clock: Clock },
  signal: AbortSignal
): Promise<ServerProbe> {
  const guard = createTrustGuard(trust, () => new Date(clock.now()))
  const transport = network.open(guard)
  const watched = watchServerClock(transport.fetch, () => clock.now())
  let reached = false
  try {
    // SECURITY: no token and no password: any answer will do, and it is not looked at.
    await watched.fetch(`${baseUrl}/${identitiesOperations.renewToken.path}`, { redirect: 'manual', signal })
    reached = true
  } catch {
    // Not reached, or not believed; the guard knows which.
  } finally {
    await transport.close()
  }
  return {
    reached,
    certificate: guard.seen,
    isRefused: guard.refusal !== undefined,
    clock: watched.clock
  }
}
