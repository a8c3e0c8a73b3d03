import type { IncomingMessage, RequestListener } from 'node:http'
import { createApi } from '@main/identities/api'
import {
  authenticate,
  checkImageReference,
  enrollFace,
  publishWithResponse,
  readAliases,
  readEnrollmentPhoto,
  readPerson,
  uploadFileDocument,
  upsertAlias
} from '@main/identities/generated/sdk.gen'
import { type Client, clientOver } from '@main/identities/sdk-client'
import { describe, expect, it, onTestFinished } from 'vitest'
import { localServer } from '../../support/http-server'

/** The generated calls over the station's own transport, against a server that answers as the test says. */
async function clientOf(listener: RequestListener): Promise<Client> {
  const server = await localServer(listener)
  onTestFinished(() => server.close())
  return clientOver(createApi(`${server.baseUrl}/identities`, globalThis.fetch))
}

/** A client of a server that always answers this. */
function answering(body: string | Uint8Array, contentType = 'application/json'): Promise<Client> {
  return clientOf((_, response) => response.writeHead(200, { 'content-type': contentType }).end(body))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks).toString()
}

const person = { personId: 'p' }

describe('a generated call', () => {
  it('sends method, path, query and body as the document says, below the base path', async () => {
    const seen: unknown[] = []
    const client = await clientOf((request, response) => {
      void bodyOf(request).then((body) => {
        seen.push(request.method, request.url, JSON.parse(body))
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"personId":"p-1"}')
      })
    })
    const body = { faceImage: '/9j/', photoReferenceId: 'ext-1' }
    await enrollFace({ client, body, query: { personId: 'a/b', forceEnrollment: true } })
    expect(seen).toEqual([
      'POST',
      '/identities/api/v1/faces/faceEnroll?personId=a%2Fb&forceEnrollment=true',
      body
    ])
  })

  it('percent-encodes what goes into a path', async () => {
    let asked: string | undefined
    const client = await clientOf((request, response) => {
      asked = request.url
      response.end('[]')
    })
    await readAliases({ client, path: { personId: '../a b' } })
    expect(asked).toBe('/identities/api/v1/people/..%2Fa%20b/aliases')
  })

  it('sends a form where the document says so', async () => {
    let sent = ''
    const client = await clientOf((request, response) => {
      void bodyOf(request).then((body) => {
        sent = `${request.headers['content-type'] ?? ''}\n${body}`
        response.end('{}')
      })
    })
    const file = new Blob(['signed'], { type: 'text/plain' })
    const answer = await uploadFileDocument({ client, body: { personId: 'p', name: 'consent', file } })
    expect(answer.ok).toBe(true)
    expect(sent).toMatch(/^multipart\/form-data; boundary=/)
    expect(sent).toMatch(/name="personId"\r\n\r\np\r\n[^]*name="name"\r\n\r\nconsent\r\n[^]*signed/)
  })

  it('takes away what the document does not name', async () => {
    const client = await answering('{"username":"desk","token":"t","motd":"hello"}')
    const answer = await authenticate({ client, body: { username: 'desk', password: 'secret' } })
    expect(answer).toEqual({ ok: true, value: { username: 'desk', token: 't' } })
  })

  it('hands on the bytes of a photo', async () => {
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)
    const answer = await readEnrollmentPhoto({
      client: await answering(jpeg, 'image/jpeg'),
      path: { faceId: 'f' }
    })
    if (!answer.ok) throw new Error(answer.error.code)
    expect(new Uint8Array(await answer.value.arrayBuffer())).toEqual(jpeg)
  })

  it.each([
    ['an empty body', '', 'application/json'],
    ['a bare id as JSON', '"7d0c"', 'application/json'],
    ['a bare id as text', '7d0c', 'text/plain; charset=utf-8'],
    ['the item', '{"personAliasId":"7d0c","firstName":"Ada"}', 'application/json']
  ])('takes %s for the answer to a PUT, which is not documented', async (_, body, type) => {
    const client = await answering(body, type)
    expect((await upsertAlias({ client, path: person, body: { firstName: 'Ada' } })).ok).toBe(true)
  })

  it.each([
    ['a boolean', 'true', true],
    ['nothing', '', {}]
  ])('takes %s for the answer to a check, which is not documented', async (_, body, value) => {
    const client = await answering(body)
    expect(await checkImageReference({ client, path: { referenceId: 'r' } })).toEqual({ ok: true, value })
  })

  it.each([
    ['JSON of another shape', '{"aliases":{}}', 'application/json'],
    ['an array of something else', '[1,2]', 'application/json'],
    ['half an answer', '{"personId":', 'application/json'],
    ['a web page', '<!doctype html><p>Sign in', 'text/html'],
    ['a web page that says it is JSON', '<!doctype html>', 'application/json'],
    ['nothing where there must be something', '', 'application/json']
  ])('calls %s a bad answer, never a success', async (_, body, type) => {
    const client = await answering(body, type)
    for (const answer of [
      await readPerson({ client, path: person }),
      await enrollFace({ client, body: { faceImage: '' } })
    ]) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'identities/bad-answer' } })
    }
  })

  it('calls a web page a bad answer even where any answer would do', async () => {
    const client = await answering('<!doctype html><p>Sign in', 'text/html')
    const answer = await upsertAlias({ client, path: person, body: { firstName: 'Ada' } })
    expect(answer).toMatchObject({ ok: false, error: { code: 'identities/bad-answer' } })
  })

  it('never repeats what creates, even when the connection breaks', async () => {
    let asked = 0
    const client = await clientOf((request) => {
      asked += 1
      request.socket.destroy()
    })
    await upsertAlias({ client, path: person, body: { firstName: 'Ada' } })
    await enrollFace({ client, body: { faceImage: '' } })
    const probe = {
      expanded: '',
      detectorName: 'd',
      ianaTimeZone: 'UTC',
      detectTimeUtc: '2026-01-01T00:00:00Z'
    }
    await publishWithResponse({ client, body: probe })
    expect(asked).toBe(3)
  })
})
