/** How far the station's clock is ahead of its server's, as far as the server's answers tell. */
export interface ServerClock {
  /** Milliseconds; negative when the station is behind. Undefined until an answer told the time. Exact to a second or two. */
  readonly ahead: number | undefined
}

/**
 * Reads the time out of every answer's Date header.
 *
 * @param fetch the transport; the answer's goes through unchanged
 */
export function watchServerClock(
  fetch: typeof globalThis.fetch,
  now: () => number
): { readonly fetch: typeof globalThis.fetch; readonly clock: ServerClock } {
  let ahead: number | undefined
  return {
    fetch: async (input, init) => {
      const response = await fetch(input, init)
      const told = Date.parse(response.headers.get('date') ?? '')
      if (!Number.isNaN(told)) ahead = now() - told
      return response
    },
    clock: {
      get ahead() {
        return ahead
      }
    }
  }
}
