import { once } from 'node:events'
import { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { buffer } from 'node:stream/consumers'

/** A fetch that trusts servers with this certificate, or with one that it issued, and no others. */
export function trustingFetch(ca: string): typeof fetch {
  return async (input, init) => {
    const { url, method, headers, body } = new Request(input, init)
    const sent = request(url, { method, headers: Object.fromEntries(headers), ca, agent: false })
    sent.end(body ? await buffer(body) : undefined)
    const [answer] = (await once(sent, 'response')) as unknown[]
    if (!(answer instanceof IncomingMessage)) throw new Error('Expected an answer')
    const bytes = await buffer(answer)
    return new Response(bytes.length === 0 ? null : bytes, {
      status: answer.statusCode ?? 0,
      headers: Object.fromEntries(
        Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
      )
    })
  }
}
