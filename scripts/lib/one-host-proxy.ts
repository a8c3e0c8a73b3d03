import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface OneHostProxy {
  /** Connections that were let through so far. */
  readonly allowed: number
  /** Who else was asked for, and how often. */
  readonly refused: ReadonlyMap<string, number>
  close(): void
}

/**
 * A proxy for HTTPS that knows one host only. It listens on a socket in the file system, which a process in another network
 * namespace can reach although it has no network.
 */
export async function startOneHostProxy(host: string, socketPath: string): Promise<OneHostProxy> {
  const refused = new Map<string, number>()
  let allowed = 0

  const answer = (client: Socket, head: Buffer): void => {
    const [, target = '(not HTTPS)', port = ''] =
      /^CONNECT ([^:\s]+):(\d+)/.exec(head.toString('latin1')) ?? []
    if (target !== host || port !== '443') {
      refused.set(target, (refused.get(target) ?? 0) + 1)
      client.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n')
      return
    }
    allowed += 1
    const server = connect(443, host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      server.pipe(client).pipe(server)
    })
    server.on('error', () => client.destroy())
    client.on('close', () => server.destroy())
  }

  const proxy = createServer((client) => {
    client.on('error', () => undefined)
    client.once('data', (head) => answer(client, head))
  })
  proxy.listen(socketPath)
  await once(proxy, 'listening')
  return {
    get allowed() {
      return allowed
    },
    refused,
    close: () => proxy.close()
  }
}
