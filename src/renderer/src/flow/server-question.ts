import type { ServerQuestion, ServerState } from '@shared/domain/server'

type Belief = Pick<ServerQuestion, 'trust' | 'acceptsPlainHttp'>

const nothingYet: Belief = { trust: { kind: 'system' }, acceptsPlainHttp: false }

/**
 * What to ask about an address. What was confirmed for a server still holds for the same scheme, host and port, and for
 * no other.
 *
 * @param known what is asked or worked with already
 */
export function questionAbout(address: string, known: ServerQuestion | undefined): ServerQuestion {
  const origin = originOf(address)
  const belief = known !== undefined && origin !== undefined && origin === originOf(known.address)
  return belief ? { ...known, address } : { ...nothingYet, address }
}

/**
 * The question that fits the server the station works with. A site's authority is not among what the window is told, so
 * for such a server it has to be chosen once more.
 */
export function questionOf(server: ServerState | undefined): ServerQuestion | undefined {
  if (server?.mode !== 'server') return undefined
  const { baseUrl, trust } = server
  return {
    address: baseUrl,
    trust: trust.kind === 'authority' ? { kind: 'system' } : trust,
    acceptsPlainHttp: isPlainHttp(baseUrl)
  }
}

/** @param baseUrl an address with its scheme */
export function isPlainHttp(baseUrl: string): boolean {
  return baseUrl.startsWith('http:')
}

function originOf(address: string): string | undefined {
  const typed = address.trim()
  const url = URL.parse(typed.includes('://') ? typed : `https://${typed}`)
  return url?.origin
}
