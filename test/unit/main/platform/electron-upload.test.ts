import { electronNetwork } from '@main/platform/electron-network'
import type { SendInit } from '@main/platform/ports'
import { createTrustGuard } from '@main/trust/trust-guard'
import { EventEmitter } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { net, session } from '../../../support/electron-double'

/** Begins an upload of ten bytes, and hands over the request that Chromium would carry out. */
async function begin(more: Partial<SendInit> = {}) {
  const transport = electronNetwork().open(createTrustGuard({ kind: 'system' }, () => new Date()))
  const sent: number[] = []
  const answer = transport.fetch('http://server/upload', {
    method: 'POST',
    headers: { authorization: 'Bearer x' },
    body: new ArrayBuffer(10),
    onSent: (bytes) => sent.push(bytes),
    ...more
  })
  answer.catch(() => undefined)
  await setImmediate()
  const request = net.made.at(-1)
  if (request === undefined) throw new Error('nothing was requested')
  return { answer, sent, request }
}

describe("an upload through Chromium's stack", () => {
  it('goes through a guarded session of its own and is not redirected', async () => {
    const { request } = await begin()
    const made = session.made.at(-1)
    expect(made?.partition).toMatch(/-uploads$/)
    expect(made?.session.verifyCertificate).toBeDefined()
    expect(request.options).toMatchObject({
      method: 'POST',
      url: 'http://server/upload',
      session: made?.session,
      redirect: 'manual'
    })
    expect(request.headers.get('authorization')).toBe('Bearer x')
    expect(request.body?.byteLength).toBe(10)
    request.emit('error', new Error('net::ERR_ABORTED'))
  })

  it('tells how far it is, and hands over the answer', async () => {
    const { answer, sent, request } = await begin()
    request.progress = { active: true, started: true, current: 4, total: 10 }
    await expect.poll(() => sent).toContain(4)
    const message = Object.assign(new EventEmitter(), {
      statusCode: 201,
      statusMessage: 'Created',
      headers: { 'content-type': 'application/json', 'set-cookie': ['a', 'b'] }
    })
    request.emit('response', message)
    message.emit('data', Buffer.from('{"id"'))
    message.emit('data', Buffer.from(':7}'))
    message.emit('end')
    const response = await answer
    expect([response.status, await response.json()]).toEqual([201, { id: 7 }])
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(sent.at(-1)).toBe(10)
  })

  it('that is ended may have left whole: the last look is old', async () => {
    const ending = new AbortController()
    const { answer, sent, request } = await begin({ signal: ending.signal })
    request.progress = { active: true, started: true, current: 4, total: 10 }
    ending.abort(new DOMException('cancelled', 'AbortError'))
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
    expect(request.isAborted).toBe(true)
    expect(sent.at(-1)).toBe(10)
  })

  it('that never began has not left', async () => {
    const { answer, sent, request } = await begin()
    request.emit('error', new Error('net::ERR_CONNECTION_REFUSED'))
    await expect(answer).rejects.toThrow('net::ERR_CONNECTION_REFUSED')
    expect(sent).toEqual([])
  })
})
