import type { IncomingMessage, Server } from 'node:http'
import { decode, encode } from '@msgpack/msgpack'
import { maxMessageBytes } from '@shared/ipc/channels'
import type { Publish } from '@shared/ipc/contract'
import { closeCodes, type HostMessage, socketPath } from '@shared/ipc/socket-messages'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import type { Router } from '../ipc/router'
import type { Logger } from '../platform/ports'
import type { OneTimeToken } from './one-time-token'
import { isLoopbackHost } from './page-server'

const hello = z.object({ kind: z.literal('hello'), token: z.string().max(200) })
const call = z.object({
  kind: z.literal('call'),
  id: z.number().int().nonnegative(),
  channel: z.unknown(),
  // MessagePack has no `undefined`: a call without input comes without the member.
  input: z.unknown().optional()
})

/** Milliseconds that a connection has to say hello. */
const helloDeadline = 5_000

export interface BridgeSocket {
  readonly publish: Publish
  /** Connects the calls to their answers; calls that come earlier wait in the socket. */
  attach(server: Server, router: Router): void
  close(): void
}

/** The bridge of the browser host: one page at a time, known by its one-time token. */
export function createBridgeSocket(token: OneTimeToken, logger: Logger): BridgeSocket {
  const sockets = new WebSocketServer({
    noServer: true,
    // SECURITY: bounds what is unpacked. A little room for the envelope around the largest message.
    maxPayload: maxMessageBytes + 64 * 1024
  })
  let page: WebSocket | undefined
  const send = (socket: WebSocket, message: HostMessage): void => {
    if (socket.readyState === socket.OPEN) socket.send(encode(message, { ignoreUndefined: true }))
  }

  const accept = (socket: WebSocket, router: Router): void => {
    let known = false
    const deadline = setTimeout(() => socket.close(closeCodes.refused), helloDeadline)
    socket.on('close', () => {
      clearTimeout(deadline)
      if (page === socket) page = undefined
    })
    socket.on('error', () => socket.terminate())
    socket.on('message', (data) => {
      const message = unpack(data)
      if (!known) {
        const nextToken = greet(message, token)
        if (nextToken === undefined) {
          logger.write('warning', 'bridge-refused')
          socket.close(closeCodes.refused)
          return
        }
        known = true
        clearTimeout(deadline)
        // SECURITY: one client. A reload replaces the page's old connection.
        page?.close(closeCodes.replaced)
        page = socket
        send(socket, { kind: 'welcome', nextToken })
        return
      }
      const parsed = call.safeParse(message)
      if (!parsed.success) {
        socket.close(closeCodes.refused)
        return
      }
      const { id, channel, input } = parsed.data
      void router({ senderTrusted: true, channel, input }).then((result) =>
        send(socket, { kind: 'answer', id, result })
      )
    })
  }

  return {
    publish: (event, payload) => {
      if (page) send(page, { kind: 'event', event, payload })
    },
    attach(server, router) {
      server.on('upgrade', (request, stream, head) => {
        if (!isOwnUpgrade(request)) {
          stream.end('HTTP/1.1 403 Forbidden\r\n\r\n')
          return
        }
        sockets.handleUpgrade(request, stream, head, (socket) => accept(socket, router))
      })
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    }
  }
}

/** SECURITY: browsers let any page open a WebSocket anywhere; Origin and Host say whose page it is. */
function isOwnUpgrade({ url, headers }: IncomingMessage): boolean {
  return (
    url === socketPath && isLoopbackHost(headers.host) && headers.origin === `http://${headers.host ?? ''}`
  )
}

function greet(message: unknown, token: OneTimeToken): string | undefined {
  const parsed = hello.safeParse(message)
  return parsed.success ? token.redeem(parsed.data.token) : undefined
}

/** @returns undefined for anything that is not MessagePack, which then fails the message's schema */
function unpack(data: unknown): unknown {
  if (!(data instanceof Uint8Array)) return undefined
  try {
    // As a plain array: out of a Node Buffer, the bytes inside would be Buffers too.
    return decode(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
  } catch {
    return undefined
  }
}
