import type { SendInit } from './ports'

/** The part of an Electron session that is used here. */
export interface ConnectionPool {
  fetch(input: string | Request, init?: SendInit): Promise<Response>
  closeAllConnections(): Promise<void>
}

/**
 * A `fetch` whose every request goes over a connection of its own, one after the other.
 *
 * Chromium repeats a request by itself, a POST too, when a connection that was used before breaks before any answer has
 * come (`HttpNetworkTransaction::ShouldResendRequest`). The server may have done its work by then, and a repeated
 * enrollment is a second person. Over a fresh connection nothing is repeated. Not run: there is no Electron binary where
 * this was written; the tests show only the order of things.
 */
export function onFreshConnections(pool: ConnectionPool): ConnectionPool['fetch'] {
  let last: Promise<unknown> = Promise.resolve()
  return (input, init) => {
    const request = async (): Promise<Response> => {
      // Whoever gave up while waiting has nothing to send any more.
      init?.signal?.throwIfAborted()
      await pool.closeAllConnections()
      const answer = await pool.fetch(input, init)
      // Read to its end: the next request closes the connection that it comes over.
      const body = await answer.arrayBuffer()
      const { status, statusText, headers } = answer
      return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers })
    }
    const run = last.then(request, request)
    last = run
    return run
  }
}
