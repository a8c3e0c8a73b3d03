import type { RequestListener } from 'node:http'
import { createApi } from '@main/identities/api'
import { zToken } from '@shared/identities/generated/zod.gen'
import { afterEach, describe, expect, it } from 'vitest'
import { type LocalServer, localServer } from '../../support/http-server'

let server: LocalServer | undefined
afterEach(() => server?.close())

/** Asks a server that answers as given for a token, and returns the error's code. */
async function ask(listener: RequestListener, method: 'get' | 'post' = 'post') {
  server = await localServer(listener)
  const api = createApi(`${server.baseUrl}/identities`, globalThis.fetch)
  const answer = await api({
    method,
    template: 'api/v1/thing',
    json: method === 'post' ? {} : undefined,
    check: (answer) => zToken.parseAsync(answer)
  })
  return answer.ok ? answer.value : answer.error
}

const status =
  (code: number): RequestListener =>
  (_, response) => {
    response
      .writeHead(code, { 'content-type': 'application/json' })
      .end('{"title":"Anna Berg is known already"}')
  }

describe('the API', () => {
  it.each([
    [400, 'identities/rejected', false],
    [401, 'identities/unauthorized', false],
    [403, 'identities/forbidden', false],
    [404, 'identities/not-found', false],
    [409, 'identities/rejected', false],
    [418, 'identities/bad-answer', false],
    [429, 'identities/busy', true],
    [500, 'identities/server-error', true],
    [503, 'identities/busy', true],
    [504, 'identities/timed-out', true]
  ])('turns status %i into %s', async (code, expected, retryable) => {
    const error = await ask(status(code))
    expect(error).toMatchObject({ code: expected, retryable })
    expect(JSON.stringify(error)).not.toContain('Anna')
  })

  it('calls a web page instead of JSON a bad answer', async () => {
    const error = await ask((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Sign in</p>')
    })
    expect(error).toMatchObject({ code: 'identities/bad-answer' })
  })

  it('calls JSON of another shape a bad answer', async () => {
    const error = await ask((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"user":"desk"}')
    })
    expect(error).toMatchObject({ code: 'identities/bad-answer' })
  })

  it('does not follow a redirect with what it carries', async () => {
    let followed = false
    const error = await ask((request, response) => {
      if (request.url === '/elsewhere') followed = true
      response.writeHead(307, { location: '/elsewhere' }).end()
    })
    expect(error).toMatchObject({ code: 'identities/bad-answer' })
    expect(followed).toBe(false)
  })

  it('calls a server that nobody answers at unreachable', async () => {
    server = await localServer(status(200))
    const { baseUrl } = server
    await server.close()
    server = undefined
    const answer = await createApi(
      baseUrl,
      globalThis.fetch
    )({ method: 'post', template: 'x', json: {}, check: (answer) => zToken.parseAsync(answer) })
    expect(answer).toMatchObject({ ok: false, error: { code: 'identities/unreachable', retryable: true } })
  })

  it('calls a connection cut before the answer unreachable', async () => {
    const error = await ask((_, response) => response.destroy())
    expect(error).toMatchObject({ code: 'identities/unreachable' })
  })

  it('calls a connection cut in the middle of the answer unreachable', async () => {
    const error = await ask((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write('{"username":"de', () => response.destroy())
    })
    expect(error).toMatchObject({ code: 'identities/unreachable' })
  })

  it('never sends a POST twice by itself', async () => {
    let requests = 0
    await ask((_, response) => {
      requests += 1
      response.destroy()
    })
    expect(requests).toBe(1)
  })

  /** Answers a GET badly as often as said, then well. */
  async function askAgain(badly: RequestListener, times: number) {
    let requests = 0
    const answer = await ask((request, response) => {
      requests += 1
      if (requests <= times) badly(request, response)
      else
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"username":"desk","token":"t"}')
    }, 'get')
    return { answer, requests }
  }
  const well = { username: 'desk', token: 't' }

  it.each<[string, RequestListener]>([
    ['a broken connection', (_, response) => response.destroy()],
    ['a gateway without a server', status(502)],
    ['a busy server', (_, response) => response.writeHead(429, { 'retry-after': '1' }).end()]
  ])('reads again after %s', async (_, badly) => {
    expect(await askAgain(badly, 1)).toEqual({ answer: well, requests: 2 })
  })

  it('gives up after the second repetition', async () => {
    const { answer, requests } = await askAgain(status(503), 9)
    expect(answer).toMatchObject({ code: 'identities/busy' })
    expect(requests).toBe(3)
  })

  it.each(['600', 'Wed, 01 Jan 2098 00:00:00 GMT'])(
    'says at once that a server is busy until %s',
    async (until) => {
      const busy: RequestListener = (_, response) => response.writeHead(429, { 'retry-after': until }).end()
      const { answer, requests } = await askAgain(busy, 1)
      expect(answer).toMatchObject({ code: 'identities/busy', retryable: true })
      expect(requests).toBe(1)
    }
  )

  it('does not repeat what the server refused', async () => {
    expect((await askAgain(status(403), 1)).requests).toBe(1)
  })

  it('keeps the path of the base URL', async () => {
    let asked: string | undefined
    await ask((request, response) => {
      asked = request.url
      response.end('{}')
    })
    expect(asked).toBe('/identities/api/v1/thing')
  })
})
