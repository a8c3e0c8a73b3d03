import { type Agent, type IncomingMessage, request } from 'node:http'
import type { LineAnswer } from './line-fault'

export interface AskedRequest {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
}

/** Of one connection only; they say nothing about what goes over the next one. The proxy tells the time itself. */
const ofConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date'])

/** Sends a request on to the server, whole, and reads its whole answer. */
export function askServer(
  target: string,
  agent: Agent,
  { method, url, headers }: AskedRequest,
  body: Buffer
): Promise<LineAnswer> {
  const { hostname, port } = new URL(target)
  return new Promise((resolve, reject) => {
    const asked = request(
      // A server that looks whom a request was meant for has to find itself.
      { agent, hostname, port, method, path: url, headers: { ...headers, host: `${hostname}:${port}` } },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 502,
            headers: headersOf(response),
            body: Buffer.concat(parts)
          })
        )
      }
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Gives the server the beginning of a request, and then hangs up. */
export function askHalf(
  target: string,
  { method, url, headers }: AskedRequest,
  beginning: Buffer
): Promise<void> {
  const { hostname, port } = new URL(target)
  return new Promise((resolve) => {
    const asked = request({
      agent: false,
      hostname,
      port,
      method,
      path: url,
      headers: { ...headers, host: `${hostname}:${port}` }
    })
    asked.on('error', () => undefined)
    asked.on('close', () => resolve())
    asked.write(beginning, () => asked.destroy())
  })
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || ofConnection.has(name) ? [] : [[name, String(value)]]
    )
  )
}
