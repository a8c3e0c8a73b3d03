import { createServer } from 'node:net'
import { once } from 'node:events'

/** A proxy that lets nothing through and remembers who wanted to go where. */
export interface RefusingProxy {
  /** Chromium's command line: everything but this computer goes to the proxy, and no name is looked up. */
  readonly switches: readonly string[]
  /** First lines of requests, such as `CONNECT example.org:443 HTTP/1.1`. */
  readonly attempts: string[]
  close(): Promise<void>
}

export async function startRefusingProxy(): Promise<RefusingProxy> {
  const attempts: string[] = []
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (data) => {
      attempts.push(data.toString('latin1').split('\r\n')[0] ?? '')
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  return {
    switches: [
      `--proxy-server=http://127.0.0.1:${address.port}`,
      // What does not ask a proxy, such as WebRTC, finds nobody.
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp'
    ],
    attempts,
    async close() {
      server.close()
      await once(server, 'close')
    }
  }
}
