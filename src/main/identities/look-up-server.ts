import type { ServerFinding, ServerTrust } from '@shared/domain/server'
import { identitiesOperations } from '@shared/identities/generated/operations.gen'
import type { Clock, Network } from '../platform/ports'
import { createTrustGuard, type TrustGuard } from '../trust/trust-guard'
import { connectionFailure } from './connection-failure'

type Finding = ServerFinding['finding']

export interface LookUpOptions {
  readonly network: Network
  readonly clock: Clock
  /** Milliseconds for one address. Somebody waits in front of the screen. */
  readonly patience?: number
}

/** On-premise servers listen here. */
const onPremisePort = 5009

/**
 * Finds out what answers at an address, and where an Identities server may be instead. Sends no credentials.
 *
 * @param baseUrl as `readBaseUrl` answers it
 */
export async function lookUpServer(
  baseUrl: string,
  trust: ServerTrust,
  options: LookUpOptions
): Promise<ServerFinding> {
  const finding = await findingAt(baseUrl, trust, options)
  if (finding.kind === 'identities' || finding.kind === 'untrusted') return { baseUrl, finding }

  const candidates = neighboursOf(baseUrl)
  const found = await Promise.all(candidates.map((candidate) => findingAt(candidate, trust, options)))
  const isServer = (kind: Finding['kind'] | undefined): boolean =>
    kind === 'identities' || kind === 'untrusted'
  const suggestion = candidates.find((_, index) => isServer(found[index]?.kind))
  if (suggestion === undefined) return { baseUrl, finding }
  // Asked unencrypted, an encrypted port mostly just hangs up.
  const isSamePort = suggestion === encrypted(baseUrl)
  return { baseUrl, finding: isSamePort ? { kind: 'speaks-https' } : finding, suggestion }
}

function encrypted(baseUrl: string): string {
  return baseUrl.replace(/^http:/, 'https:')
}

/** Where the server is likely to be if it is not where somebody said. Never unencrypted where encryption was meant. */
function neighboursOf(baseUrl: string): string[] {
  const { protocol, host, hostname, port, pathname } = new URL(baseUrl)
  const origin = `${protocol}//${host}`
  return [
    ...(protocol === 'http:' ? [encrypted(baseUrl)] : []),
    ...(pathname.endsWith('/identities') ? [] : [`${origin}/identities`]),
    ...(pathname === '/' ? [] : [origin]),
    ...(port === '' ? [`https://${hostname}:${String(onPremisePort)}`] : [])
  ]
}

async function findingAt(baseUrl: string, trust: ServerTrust, options: LookUpOptions): Promise<Finding> {
  const { network, clock, patience = 6_000 } = options
  const guard = createTrustGuard(trust, () => new Date(clock.now()))
  const transport = network.open(guard)
  try {
    // SECURITY: no token and no password; a call that needs one is refused by an Identities server, and by that known.
    const response = await transport.fetch(`${baseUrl}/${identitiesOperations.renewToken.path}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience)
    })
    return await readFinding(response)
  } catch (thrown) {
    return failure(thrown, guard)
  } finally {
    await transport.close()
  }
}

async function readFinding(response: Response): Promise<Finding> {
  const type = response.headers.get('content-type') ?? ''
  if (response.status === 401 && !asksForAnotherSignIn(response)) return { kind: 'identities' }
  if (response.status >= 300 && response.status < 400) return { kind: 'redirect' }
  // What proxies and servers say to a plain request at their encrypted port.
  if (response.status === 400 && /HTTPS/i.test((await response.text()).slice(0, 2000)))
    return { kind: 'speaks-https' }
  return { kind: type.startsWith('text/html') ? 'web-page' : 'other-server' }
}

/** The API takes bearer tokens; a gateway or a printer asks for Basic, Digest, NTLM or Negotiate. */
function asksForAnotherSignIn(response: Response): boolean {
  const scheme = response.headers.get('www-authenticate')
  return scheme !== null && !/^bearer\b/i.test(scheme)
}

function failure(thrown: unknown, guard: TrustGuard): Finding {
  const { refusal } = guard
  if (refusal) return { kind: 'untrusted', distrust: refusal.distrust, certificate: refusal.certificate }
  return { kind: connectionFailure(thrown) ?? 'unreachable' }
}
