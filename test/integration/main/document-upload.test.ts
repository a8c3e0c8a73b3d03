import { createApi } from '@main/identities/api'
import { createIdentitiesClient } from '@main/identities/client'
import { clientOver } from '@main/identities/sdk-client'
import { watchedUpload } from '@main/identities/watched-upload'
import { nodeNetwork } from '@main/platform/node-network'
import { DocumentService } from '@main/services/document-service'
import { createTrustGuard } from '@main/trust/trust-guard'
import type { DocumentProgress } from '@shared/domain/document'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { localServer } from '../../support/http-server'
import { slowLine } from '../../support/slow-line'

/** More than the operating system takes from anybody at once. */
const bytes = 9 * 1024 * 1024

/** The real transport, client and service in front of a server that the test plays. */
async function desk(listener: RequestListener, { isSlow = false } = {}) {
  const server = await localServer(listener)
  const line = isSlow ? await slowLine(server.baseUrl) : undefined
  const transport = nodeNetwork(() => []).open(createTrustGuard({ kind: 'system' }, () => new Date()))
  const uncaught: unknown[] = []
  const note = (reason: unknown): void => void uncaught.push(reason)
  process.on('unhandledRejection', note)
  onTestFinished(async () => {
    await transport.close()
    await line?.close()
    await server.close()
    process.off('unhandledRejection', note)
  })
  const heard: DocumentProgress[] = []
  const told = new Set<(progress: DocumentProgress) => void>()
  const api = createApi(line?.baseUrl ?? server.baseUrl, transport.fetch)
  const service = new DocumentService(createIdentitiesClient(clientOver(api)), (progress) => {
    heard.push(progress)
    for (const tell of told) tell(progress)
  })
  const uploadId = randomUUID()
  return {
    heard,
    line,
    service,
    uploadId,
    add: () =>
      service.add({
        uploadId,
        personId: 'p',
        name: 'scan.pdf',
        description: '',
        content: new Uint8Array(bytes)
      }),
    progress: (isReached: (progress: DocumentProgress) => boolean) =>
      new Promise<void>((resolve) => told.add((progress) => (isReached(progress) ? resolve() : undefined))),
    /** A rejection that nobody handles is reported when the event loop comes round again. */
    uncaught: async () => {
      await setTimeout(20)
      return uncaught
    }
  }
}

async function bodyOf(request: IncomingMessage): Promise<number> {
  let received = 0
  for await (const part of request as AsyncIterable<Uint8Array>) received += part.byteLength
  return received
}

const store = (request: IncomingMessage, response: ServerResponse): void => {
  void bodyOf(request).then(() =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"documentId":"d"}')
  )
}

describe('a document on a slow line', () => {
  it('tells how far it is, up to the end, and no more often than a bar can show', async () => {
    const { add, heard, uploadId } = await desk(store, { isSlow: true })
    expect(await add()).toEqual({ ok: true, value: { documentId: 'd' } })
    const sent = heard.map((each) => each.sent)
    expect(sent).toEqual([...sent].sort((a, b) => a - b))
    expect(heard.length).toBeGreaterThan(20)
    expect(heard.length).toBeLessThanOrEqual(101)
    expect(heard.every((each) => each.uploadId === uploadId && each.total > bytes)).toBe(true)
    expect(heard.at(-1)?.sent).toBe(heard.at(-1)?.total)
  })

  it('is sent with its length: a proxy may turn away what has none', async () => {
    let headers: IncomingMessage['headers'] = {}
    const { add, heard } = await desk((request, response) => {
      headers = request.headers
      store(request, response)
    })
    await add()
    expect(Number(headers['content-length'])).toBe(heard[0]?.total)
    expect(headers['transfer-encoding']).toBeUndefined()
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
  })

  it('is stopped in the middle, and the server does not have it', async () => {
    const received: (number | string)[] = []
    const { add, heard, progress, service, uploadId, uncaught } = await desk(
      (request) => {
        void bodyOf(request).then(
          (whole) => received.push(whole),
          () => received.push('cut')
        )
      },
      { isSlow: true }
    )
    const adding = add()
    await progress(({ sent, total }) => sent > total * 0.6)
    expect(service.cancel(uploadId)).toEqual({ ok: true, value: undefined })
    expect(await adding).toMatchObject({ ok: false, error: { code: 'document/cancelled' } })
    const before = heard.length
    await expect.poll(() => received, { timeout: 10_000 }).toEqual(['cut'])
    expect(heard).toHaveLength(before)
    expect(await uncaught()).toEqual([])
  })

  it('is stopped after the last byte, and nobody can say whether it arrived', async () => {
    const { add, progress, service, uploadId, uncaught } = await desk((request) => {
      bodyOf(request).catch(() => undefined)
    })
    const adding = add()
    await progress(({ sent, total }) => sent === total)
    service.cancel(uploadId)
    expect(await adding).toMatchObject({ ok: false, error: { code: 'document/unsure' } })
    expect(await uncaught()).toEqual([])
  })

  it('may have arrived when the answer is lost', async () => {
    const { add } = await desk((request) => {
      void bodyOf(request).then(() => request.socket.destroy())
    })
    expect(await add()).toMatchObject({ ok: false, error: { code: 'document/unsure' } })
  })

  it('has not arrived when the connection breaks on the way', async () => {
    const { add, uncaught } = await desk((request) => {
      request.once('data', () => request.socket.destroy())
    })
    expect(await add()).toMatchObject({ ok: false, error: { code: 'identities/unreachable' } })
    expect(await uncaught()).toEqual([])
  })

  it.each([
    ['hangs up', { connection: 'close' }, false],
    ['lets it run into the void', {}, true],
    ['never reads it', {}, false]
  ])('is refused by a server that answers before it has read it, and %s', async (_, headers, isRead) => {
    const { add, uncaught } = await desk((request, response) => {
      response.writeHead(403, headers).end()
      if (isRead) request.resume()
    })
    for (let times = 0; times < 5; times += 1) {
      const answer = await add()
      expect(answer.ok).toBe(false)
      // Whether the answer or the hang-up comes first is up to the network.
      if (!answer.ok) expect(['identities/forbidden', 'identities/unreachable']).toContain(answer.error.code)
    }
    expect(await uncaught()).toEqual([])
  })

  it('is under way once only', async () => {
    const { add } = await desk(store, { isSlow: true })
    const first = add()
    expect(await add()).toMatchObject({ ok: false, error: { code: 'ipc/bad-request' } })
    expect((await first).ok).toBe(true)
    expect((await add()).ok).toBe(true)
  })

  it('can be cancelled when it is over, without effect', async () => {
    const { add, service, uploadId } = await desk(store)
    await add()
    expect(service.cancel(uploadId).ok).toBe(true)
    expect(service.cancel(randomUUID()).ok).toBe(true)
  })
})

describe('an upload at which nothing moves any more', () => {
  it('ends as timed out, while a slow one goes on', async () => {
    const body = new ArrayBuffer(10)
    const ends: unknown[] = []
    const idle = (_: unknown, init?: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          ends.push(init.signal?.reason)
          reject(new Error('ended'))
        })
      })
    const watch = { signal: new AbortController().signal, onSent: () => undefined }
    const { fetch } = watchedUpload(idle, body, watch, 30)
    await expect(fetch(new Request('http://127.0.0.1', { method: 'POST' }))).rejects.toThrow('ended')
    expect(ends).toEqual([expect.objectContaining({ name: 'TimeoutError' })])
  })
})
