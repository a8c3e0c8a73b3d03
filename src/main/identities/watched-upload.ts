import type { Fetch } from '../platform/ports'

/** Follows one upload from outside. */
export interface UploadWatch {
  /** Ends it. */
  readonly signal: AbortSignal
  /** Bytes of the request's body. Begins anew when the request is repeated after a new sign-in. */
  readonly onSent: (sent: number, total: number) => void
}

export interface WatchedUpload {
  readonly fetch: (request: Request) => Promise<Response>
  readonly signal: AbortSignal
  readonly end: () => void
}

/**
 * Milliseconds without a byte handed on, or an answer. A document may take minutes over a slow line, so there is no limit
 * to the whole; the operating system takes some megabytes at once and needs a while to get rid of them.
 */
const longestStandstill = 60_000

/**
 * Sends one body and tells how far it is.
 *
 * @param standstill milliseconds; the upload has timed out when nothing moves for as long
 */
export function watchedUpload(
  fetch: Fetch,
  body: ArrayBuffer,
  { signal, onSent }: UploadWatch,
  standstill = longestStandstill
): WatchedUpload {
  // One controller, held here: signals that follow other signals can be collected before they fire.
  const ending = new AbortController()
  const cancel = (): void => ending.abort(signal.reason)
  if (signal.aborted) cancel()
  signal.addEventListener('abort', cancel)
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => ending.abort(new DOMException('nothing moves', 'TimeoutError')), standstill)
  }
  wait()
  return {
    fetch: ({ url, method, headers, redirect }) =>
      fetch(url, {
        method,
        headers,
        redirect,
        body,
        signal: ending.signal,
        onSent: (sent) => {
          wait()
          onSent(sent, body.byteLength)
        }
      }),
    signal: ending.signal,
    end: () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
    }
  }
}
