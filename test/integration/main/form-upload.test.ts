import type { RequestListener } from 'node:http'
import { createApi } from '@main/identities/api'
import { createIdentitiesClient } from '@main/identities/client'
import { clientOver } from '@main/identities/sdk-client'
import { describe, expect, it, onTestFinished } from 'vitest'
import { localServer } from '../../support/http-server'

/** Uploads a large document to a server, and notes what nobody caught meanwhile. */
async function upload(listener: RequestListener, fetch = globalThis.fetch) {
  const server = await localServer(listener)
  const uncaught: unknown[] = []
  const note = (reason: unknown): void => void uncaught.push(reason)
  process.on('unhandledRejection', note)
  onTestFinished(async () => {
    process.off('unhandledRejection', note)
    await server.close()
  })
  const client = createIdentitiesClient(clientOver(createApi(server.baseUrl, fetch)))
  const answers = []
  for (let times = 0; times < 5; times += 1) {
    const content = new Uint8Array(8 * 1024 * 1024)
    answers.push(await client.uploadDocument({ personId: 'p', name: 'scan.pdf', description: '', content }))
  }
  // A rejection that nobody handles is reported when the event loop comes round again.
  await new Promise((resolve) => setImmediate(resolve))
  return { answers, uncaught }
}

describe('an upload to a server that does not read it', () => {
  it('is refused like any other call when the server answers first and hangs up', async () => {
    const { answers, uncaught } = await upload((_, response) => {
      response.writeHead(403, { connection: 'close' }).end()
    })
    expect(uncaught).toEqual([])
    for (const answer of answers) {
      expect(answer.ok).toBe(false)
      // Whether the answer or the hang-up comes first is up to the network.
      if (!answer.ok) expect(['identities/forbidden', 'identities/unreachable']).toContain(answer.error.code)
    }
  })

  it('is refused when the server answers first and lets the rest run into the void', async () => {
    const { answers, uncaught } = await upload((request, response) => {
      response.writeHead(413).end()
      request.resume()
    })
    expect(uncaught).toEqual([])
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, error: { code: 'identities/rejected' } })
  })

  it('is refused when the transport has the answer before it has looked at the body', async () => {
    // Given the form itself, this is where Node rejects a promise of its own that nobody can catch.
    const { answers, uncaught } = await upload(
      () => undefined,
      () => Promise.resolve(new Response(null, { status: 403 }))
    )
    expect(uncaught).toEqual([])
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, error: { code: 'identities/forbidden' } })
  })

  it('fails as unreachable when the server breaks off', async () => {
    const { answers, uncaught } = await upload((request) => {
      request.once('data', () => request.socket.destroy())
    })
    expect(uncaught).toEqual([])
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, error: { code: 'identities/unreachable' } })
  })

  it('carries every part, its name and its length', async () => {
    let body = ''
    let headers: Record<string, unknown> = {}
    await upload((request, response) => {
      const parts: Buffer[] = []
      headers = request.headers
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        body = Buffer.concat(parts).subarray(0, 600).toString()
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"documentId":"d"}')
      })
    })
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(Number(headers['content-length'])).toBeGreaterThan(8 * 1024 * 1024)
    expect(body).toMatch(/name="personId"\r\n\r\np\r\n/)
    expect(body).toMatch(/name="file"; filename="scan.pdf"/)
  })
})
