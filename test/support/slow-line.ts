import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'

export interface SlowLine {
  /** The server, at the end of the line. */
  readonly baseUrl: string
  /** Lets nothing through towards the server until `release`. */
  hold(): void
  release(): void
  /** From now on, what goes towards the server goes as fast as it can. */
  openUp(): void
  close(): Promise<void>
}

/** A line to a server on this machine that lets little through towards it, as a narrow connection does. */
export async function slowLine(
  target: string,
  { pieceBytes = 64 * 1024, pauseMs = 20 }: { readonly pieceBytes?: number; readonly pauseMs?: number } = {}
): Promise<SlowLine> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let isSlow = true
  let held = Promise.resolve()
  let release = (): void => undefined
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    far.pipe(near)
    void trickle(near, far)
  })

  /** A server that looks whom a request was meant for has to find itself. */
  const addressed = (part: Buffer): Buffer => {
    const host = `\r\nhost: 127.0.0.1:${String((server.address() as AddressInfo).port)}\r\n`
    const at = part.indexOf(host)
    if (at < 0) return part
    const own = Buffer.from(`\r\nhost: ${hostname}:${port}\r\n`)
    return Buffer.concat([part.subarray(0, at), own, part.subarray(at + host.length)])
  }

  const trickle = async (near: Socket, far: Socket): Promise<void> => {
    for await (const sent of near as AsyncIterable<Buffer>) {
      const part = addressed(sent)
      for (let at = 0; at < part.byteLength; at += pieceBytes) {
        await held
        far.write(part.subarray(at, at + pieceBytes))
        if (isSlow) await setTimeout(pauseMs)
      }
    }
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    baseUrl: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    hold: () => {
      held = new Promise((resolve) => {
        release = resolve
      })
    },
    release: () => release(),
    openUp: () => {
      isSlow = false
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    }
  }
}
