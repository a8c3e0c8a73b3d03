import { createApi } from '@main/identities/api'
import { describe, expect, it } from 'vitest'

/** What Electron's `net.fetch` is documented and reported to throw; it cannot be run without its binary. */
async function codeOf(failure: Error): Promise<string> {
  const api = createApi('http://127.0.0.1:1', () => Promise.reject(failure))
  const answer = await api({ method: 'post', template: 'thing', json: {} })
  return answer.ok ? 'ok' : answer.error.code
}

describe("failures of Electron's own network stack", () => {
  it.each(['net::ERR_CONNECTION_REFUSED', 'net::ERR_INTERNET_DISCONNECTED', 'net::ERR_NAME_NOT_RESOLVED'])(
    'are an unreachable server: %s',
    async (message) => {
      expect(await codeOf(new Error(message))).toBe('identities/unreachable')
    }
  )

  it('are an unreachable server when they cut the answer short', async () => {
    const cut = new ReadableStream({
      start: (stream) => stream.error(new Error('net::ERR_CONTENT_LENGTH_MISMATCH'))
    })
    const api = createApi('http://127.0.0.1:1', () => Promise.resolve(new Response(cut)))
    expect(await api({ method: 'get', template: 'thing' })).toMatchObject({
      error: { code: 'identities/unreachable' }
    })
  })

  it('are a bad answer when they are a redirect', async () => {
    expect(await codeOf(new Error('Redirect was cancelled'))).toBe('identities/bad-answer')
  })

  it('stay bugs when they are none of these', async () => {
    await expect(codeOf(new RangeError('a bug'))).rejects.toThrow('a bug')
  })
})
