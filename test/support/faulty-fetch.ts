/**
 * A `fetch` between station and server that can lose things on the way, really: the request reaches the server or it
 * does not, and the caller hears what Node's own fetch says when a connection breaks.
 */
export interface FaultyFetch {
  readonly fetch: typeof globalThis.fetch
  /** Loses the answer of the next such request: the server has done its work, nobody hears of it. */
  loseAnswerOf(method: string, pathPart: string): void
  /** Loses the next such request before the server hears of it. */
  loseRequestOf(method: string, pathPart: string): void
  /** Method and path of every request that reached the server. */
  readonly reached: readonly string[]
}

export function faultyFetch(): FaultyFetch {
  const reached: string[] = []
  const faults: { method: string; pathPart: string; lose: 'answer' | 'request' }[] = []
  return {
    reached,
    loseAnswerOf: (method, pathPart) => void faults.push({ method, pathPart, lose: 'answer' }),
    loseRequestOf: (method, pathPart) => void faults.push({ method, pathPart, lose: 'request' }),
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const { pathname } = new URL(request.url)
      const at = faults.findIndex(
        ({ method, pathPart }) => method === request.method && pathname.includes(pathPart)
      )
      const [fault] = at === -1 ? [] : faults.splice(at, 1)
      if (fault?.lose === 'request') throw new TypeError('fetch failed')
      reached.push(`${request.method} ${pathname}`)
      const response = await globalThis.fetch(request)
      if (fault === undefined) return response
      await response.arrayBuffer()
      throw new TypeError('fetch failed')
    }
  }
}
