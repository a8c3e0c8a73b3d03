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
  /** Answers the next such request in the server's place, as a gateway would, or a server that does not want it. */
  refuse(method: string, pathPart: string, status: number, headers?: Record<string, string>): void
  /** Method and path of every request that reached the server. */
  readonly reached: readonly string[]
  /** How many of the losses asked for have not happened yet. */
  readonly unused: number
  /** While true no request gets through. */
  isDown: boolean
}

export function faultyFetch(): FaultyFetch {
  const reached: string[] = []
  const faults: { method: string; pathPart: string; lose: 'answer' | 'request' | (() => Response) }[] = []
  const line: FaultyFetch = {
    reached,
    isDown: false,
    get unused() {
      return faults.length
    },
    loseAnswerOf: (method, pathPart) => void faults.push({ method, pathPart, lose: 'answer' }),
    loseRequestOf: (method, pathPart) => void faults.push({ method, pathPart, lose: 'request' }),
    refuse: (method, pathPart, status, headers = {}) =>
      void faults.push({ method, pathPart, lose: () => new Response(null, { status, headers }) }),
    fetch: async (input, init) => {
      const request = new Request(input, init)
      if (line.isDown) throw new TypeError('fetch failed')
      const { pathname } = new URL(request.url)
      const at = faults.findIndex(
        ({ method, pathPart }) => method === request.method && pathname.includes(pathPart)
      )
      const [fault] = at === -1 ? [] : faults.splice(at, 1)
      if (fault?.lose === 'request') throw new TypeError('fetch failed')
      if (typeof fault?.lose === 'function') return fault.lose()
      reached.push(`${request.method} ${pathname}`)
      const response = await globalThis.fetch(request)
      if (fault === undefined) return response
      await response.arrayBuffer()
      throw new TypeError('fetch failed')
    }
  }
  return line
}
