import { type ClientRequest, type IncomingMessage, net, type Session } from 'electron'
import type { SendInit } from './ports'

/** Milliseconds between two looks at how far an upload is. */
const lookEvery = 100

export interface Upload extends SendInit {
  readonly body: ArrayBuffer
  readonly onSent: (bytes: number) => void
}

export function isUpload(init: SendInit | undefined): init is Upload {
  return init?.onSent !== undefined && init.body instanceof ArrayBuffer
}

/**
 * Sends a body through Chromium's stack and tells how far it is. Electron's `fetch` takes the whole body at once and says
 * no more of it; its older request object can be asked. Not run: there is no Electron binary where this was written.
 */
export function upload(session: Session, url: string, init: Upload): Promise<Response> {
  const { method = 'POST', headers, body, signal, onSent } = init
  const request = net.request({ method, url, session, credentials: 'include', redirect: 'manual' })
  new Headers(headers).forEach((value, name) => request.setHeader(name, value))

  return new Promise<Response>((resolve, reject) => {
    const looking = setInterval(() => tellProgress(request, onSent), lookEvery)
    const stop = (): void => {
      clearInterval(looking)
      signal?.removeEventListener('abort', abort)
    }
    const fail = (reason: unknown): void => {
      stop()
      // The last look may be some megabytes old, so all of it may have left.
      if (wasStarted(request)) onSent(body.byteLength)
      reject(reason instanceof Error ? reason : new Error('upload failed'))
    }
    const abort = (): void => {
      fail(signal?.reason)
      request.abort()
    }
    signal?.addEventListener('abort', abort)
    request.on('error', fail)
    request.on('response', (message) => {
      onSent(body.byteLength)
      readAnswer(message).then((answer) => {
        stop()
        resolve(answer)
      }, fail)
    })
    if (signal?.aborted) abort()
    else request.end(Buffer.from(body))
  })
}

function tellProgress(request: ClientRequest, onSent: (bytes: number) => void): void {
  const { active, started, current } = request.getUploadProgress()
  if (active && started) onSent(current)
}

/** A request that is over does not say any more how far it came. */
function wasStarted(request: ClientRequest): boolean {
  const { active, started } = request.getUploadProgress()
  return !active || started
}

async function readAnswer(message: IncomingMessage): Promise<Response> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  await new Promise<void>((resolve, reject) => {
    message.on('data', (part) => parts.push(new Uint8Array(part)))
    message.on('end', () => resolve())
    message.on('aborted', () => reject(new Error('net::ERR_CONNECTION_ABORTED')))
    message.on('error', reject)
  })
  const headers = new Headers()
  for (const [name, values] of Object.entries(message.headers))
    for (const value of [values].flat()) headers.append(name, value)
  const body = parts.length === 0 ? null : new Blob(parts)
  return new Response(body, { status: message.statusCode, statusText: message.statusMessage, headers })
}
