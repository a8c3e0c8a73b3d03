import { decode, encode } from '@msgpack/msgpack'
import { once } from 'node:events'
import { type IncomingMessage, request, type RequestOptions } from 'node:http'
import { WebSocket } from 'ws'

/** Opens a socket as a browser would, with the page's Origin and Host unless the test says otherwise. */
export function openBridge(
  port: number,
  headers: Record<string, string> = {},
  path = '/bridge',
  host = '127.0.0.1'
): WebSocket {
  return new WebSocket(`ws://${host}:${String(port)}${path}`, {
    headers: { origin: `http://127.0.0.1:${String(port)}`, ...headers }
  })
}

export async function say(socket: WebSocket, message: unknown): Promise<void> {
  await shout(socket, encode(message))
}

/** Sends bytes as they are. */
export async function shout(socket: WebSocket, bytes: Uint8Array): Promise<void> {
  if (socket.readyState !== WebSocket.OPEN) await once(socket, 'open')
  socket.send(bytes)
}

export async function hear(socket: WebSocket): Promise<unknown> {
  const [data] = (await once(socket, 'message')) as [Uint8Array]
  return decode(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
}

/** @returns the close code */
export async function ended(socket: WebSocket): Promise<number> {
  // A socket that is cut while it sends says so first.
  socket.on('error', () => undefined)
  const [code] = (await once(socket, 'close')) as [number]
  return code
}

/** @returns the status with which the host refused to open the socket */
export async function refusedWith(socket: WebSocket): Promise<number | undefined> {
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode?: number }]
  socket.on('error', () => undefined)
  socket.terminate()
  return response.statusCode
}

interface PlainAnswer {
  readonly status: number
  readonly body: string
  readonly headers: NodeJS.Dict<string | string[]>
}

/** A request exactly as written: nothing about its path is tidied up. */
export async function ask(port: number, options: RequestOptions): Promise<PlainAnswer> {
  const asked = request({ host: '127.0.0.1', port, ...options }).end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  let body = ''
  for await (const piece of response) body += String(piece)
  return { status: response.statusCode ?? 0, body, headers: response.headers }
}
