import { once } from 'node:events'
import { Agent, createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { TlsIdentity } from '@sandbox/http/listen'
import type { LineFault } from './line-fault'
import { playFault } from './play-fault'

/** One request as it came to the proxy. */
export interface LineRequest {
  readonly method: string
  readonly path: string
}

/** Asked once for every request; undefined lets it through. */
export type LinePlan = (request: LineRequest) => LineFault | undefined

export interface FaultProxy {
  /** The server, as seen through the proxy. */
  readonly baseUrl: string
  /** What has come so far, in order, as `POST /api/v1/faces/faceEnroll`. */
  readonly requests: readonly string[]
  /** How many of them met a fault. */
  readonly faults: number
  /** How many connections are open to the station. */
  readonly connections: number
  /** Meets requests with a fault, from now on until `heal`. */
  play(fault: LineFault, where?: Where): void
  /** From now on everything goes through as it should. What is held in silence stays there. */
  heal(): void
  /** Nobody listens at the address any more, and what was open is cut. */
  goAway(): Promise<void>
  comeBack(): Promise<void>
  /** Shows another certificate to every new connection; the old ones are cut. */
  showCertificate(tls: TlsIdentity): void
  close(): Promise<void>
}

export interface Where {
  /** Which ones, by `METHOD /path`; by default all. */
  readonly fits?: RegExp
  /** How many of those pass unharmed first; by default none. */
  readonly after?: number
  /** How many of the others are met; by default all. */
  readonly times?: number
}

export interface FaultProxyOptions {
  /** Makes it speak HTTPS to the station. To the server it speaks plain HTTP either way. */
  readonly tls?: TlsIdentity
  /** Asked where no fault was ordered. */
  readonly plan?: LinePlan
  /** What the server's clock says, in milliseconds since 1970, where it is not the computer's. */
  readonly now?: () => number
}

interface Order {
  readonly fault: LineFault
  readonly fits: RegExp
  after: number
  times: number
}

/**
 * A real proxy on this machine between a station and a server, which does to requests and answers what networks, gateways
 * and broken servers do.
 *
 * @param target the server's address, `http:`
 */
export async function faultProxy(
  target: string,
  { tls, plan = () => undefined, now }: FaultProxyOptions = {}
): Promise<FaultProxy> {
  const requests: string[] = []
  const sockets = new Set<Socket>()
  const agent = new Agent({ keepAlive: true })
  let orders: Order[] = []
  let faults = 0

  const faultOf = (request: LineRequest): LineFault | undefined => {
    const order = orders.find(({ fits }) => fits.test(`${request.method} ${request.path}`))
    if (order === undefined) return plan(request)
    order.after -= 1
    if (order.after >= 0) return undefined
    order.times -= 1
    if (order.times === 0) orders = orders.filter((other) => other !== order)
    return order.fault
  }
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/' } = incoming
    const path = url.split('?')[0] ?? url
    requests.push(`${method} ${path}`)
    const fault = faultOf({ method, path })
    if (fault !== undefined) faults += 1
    if (now) outgoing.setHeader('date', new Date(now()).toUTCString())
    await playFault(fault, { target, agent, incoming, outgoing })
  }
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    // Whoever hangs up is no failure of the proxy, and a server that is away looks like one that cuts the line.
    serve(incoming, outgoing).catch(() => incoming.socket.destroy())
  }
  const server = tls === undefined ? createHttpServer(listener) : createHttpsServer(tls, listener)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const listen = async (port: number): Promise<number> => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const cutAll = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  const goAway = async (): Promise<void> => {
    if (!server.listening) return
    const gone = once(server, 'close')
    server.close()
    cutAll()
    await gone
  }
  const port = await listen(0)
  return {
    baseUrl: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${String(port)}`,
    requests,
    get faults() {
      return faults
    },
    get connections() {
      return sockets.size
    },
    play: (fault, { fits = /^/, after = 0, times = Infinity } = {}) =>
      void orders.push({ fault, fits, after, times }),
    heal: () => {
      orders = []
    },
    goAway,
    comeBack: async () => {
      await listen(port)
    },
    showCertificate: (other) => {
      if (!('setSecureContext' in server)) throw new Error('this proxy shows no certificate')
      server.setSecureContext({ ...other })
      cutAll()
    },
    close: async () => {
      await goAway()
      agent.destroy()
    }
  }
}
