import type { IncomingMessage, Server } from 'node:http'
import { decode, encode } from '@msgpack/msgpack'
import { maxMessageBytes } from '@shared/ipc/channels'
import type { Publish } from '@shared/ipc/contract'
import { hears, type Role, roles } from '@shared/ipc/roles'
import { closeCodes, type HostMessage, socketPath } from '@shared/ipc/socket-messages'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import type { Router } from '../ipc/router'
import type { Logger } from '../platform/ports'
import type { OneTimeToken } from './one-time-token'
import { isUnpackable } from './packed-size'
import { isOwnHost } from './page-server'

const hello = z.object({ kind: z.literal('hello'), token: z.string().max(200) })
const call = z.object({
  kind: z.literal('call'),
  id: z.number().int().nonnegative(),
  channel: z.unknown(),
  // MessagePack has no `undefined`: a call without input comes without the member.
  input: z.unknown().optional()
})

interface BridgeLimits {
  /** Milliseconds that a connection has to say hello. */
  readonly helloDeadline: number
  /** Bytes of a hello. SECURITY: nobody is known yet; no more is unpacked. */
  readonly helloBytes: number
  /** Connections at a time, those included that have not said hello. Two pages, each of which may be reloading. */
  readonly connections: number
  /** Bytes of answers that a page has not fetched yet. SECURITY: one that only asks and never reads fills the memory. */
  readonly unreadBytes: number
}

const defaultLimits: BridgeLimits = {
  helloDeadline: 5_000,
  helloBytes: 1024,
  connections: 16,
  unreadBytes: 4 * maxMessageBytes
}

export interface BridgeSocket {
  readonly publish: Publish
  /** Connects the calls to their answers; calls that come earlier wait in the socket. */
  attach(server: Server, router: Router): void
  isOpen(role: Role): boolean
  /** Ends the connection of the page of this role. */
  drop(role: Role): void
  /** Tells that a page came, went or got its next token. */
  onChange(listener: () => void): void
  close(): void
}

export type RoleTokens = Readonly<Record<Role, OneTimeToken>>

/** The bridge of the browser host: one page of each role at a time, known by its one-time token. */
export function createBridgeSocket(
  tokens: RoleTokens,
  logger: Logger,
  limits: BridgeLimits = defaultLimits
): BridgeSocket {
  const sockets = new WebSocketServer({
    noServer: true,
    // SECURITY: bounds what is unpacked. A little room for the envelope around the largest message.
    maxPayload: maxMessageBytes + 64 * 1024
  })
  const pages = new Map<Role, WebSocket>()
  let tell = (): void => undefined
  const send = (socket: WebSocket, message: HostMessage): void => {
    if (socket.bufferedAmount > limits.unreadBytes) socket.terminate()
    else if (socket.readyState === socket.OPEN) socket.send(encode(message, { ignoreUndefined: true }))
  }

  const accept = (socket: WebSocket, router: Router): void => {
    let role: Role | undefined
    const deadline = setTimeout(() => socket.close(closeCodes.refused), limits.helloDeadline)
    socket.on('close', () => {
      clearTimeout(deadline)
      if (role === undefined || pages.get(role) !== socket) return
      pages.delete(role)
      tell()
    })
    socket.on('error', () => socket.terminate())
    socket.on('message', (data) => {
      if (role === undefined) {
        const greeted = greet(unpack(data, limits.helloBytes), tokens)
        if (greeted === undefined) {
          logger.write('warning', 'bridge-refused')
          socket.close(closeCodes.refused)
          return
        }
        role = greeted.role
        clearTimeout(deadline)
        // SECURITY: one client of each role. A reload replaces the page's old connection.
        pages.get(role)?.close(closeCodes.replaced)
        pages.set(role, socket)
        send(socket, { kind: 'welcome', nextToken: greeted.nextToken })
        tell()
        return
      }
      const parsed = call.safeParse(unpack(data))
      if (!parsed.success) {
        socket.close(closeCodes.refused)
        return
      }
      const { id, channel, input } = parsed.data
      void router({ role, channel, input }).then((result) => send(socket, { kind: 'answer', id, result }))
    })
  }

  return {
    publish: (event, payload) => {
      for (const [role, page] of pages) {
        if (hears(role, event)) send(page, { kind: 'event', event, payload })
      }
    },
    attach(server, router) {
      server.on('upgrade', (request, stream, head) => {
        if (!isOwnUpgrade(request)) {
          stream.end('HTTP/1.1 403 Forbidden\r\n\r\n')
          return
        }
        if (sockets.clients.size >= limits.connections) {
          stream.end('HTTP/1.1 503 Service Unavailable\r\n\r\n')
          return
        }
        sockets.handleUpgrade(request, stream, head, (socket) => accept(socket, router))
      })
    },
    isOpen: (role) => pages.has(role),
    drop: (role) => pages.get(role)?.close(closeCodes.replaced),
    onChange(listener) {
      tell = listener
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    }
  }
}

/** SECURITY: browsers let any page open a WebSocket anywhere; Origin and Host say whose page it is. */
function isOwnUpgrade({ url, headers, socket }: IncomingMessage): boolean {
  return (
    url === socketPath &&
    isOwnHost(headers.host, socket.localPort) &&
    headers.origin === `http://${headers.host ?? ''}`
  )
}

/** SECURITY: the token alone says who comes. */
function greet(
  message: unknown,
  tokens: RoleTokens
): { readonly role: Role; readonly nextToken: string } | undefined {
  const parsed = hello.safeParse(message)
  if (!parsed.success) return undefined
  for (const role of roles) {
    const nextToken = tokens[role].redeem(parsed.data.token)
    if (nextToken !== undefined) return { role, nextToken }
  }
  return undefined
}

/** @returns undefined for anything that is not MessagePack, or too much of it, which then fails the message's schema */
function unpack(data: unknown, maxBytes = Infinity): unknown {
  if (!(data instanceof Uint8Array) || data.byteLength > maxBytes || !isUnpackable(data)) return undefined
  try {
    // As a plain array: out of a Node Buffer, the bytes inside would be Buffers too.
    return decode(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
  } catch {
    return undefined
  }
}
