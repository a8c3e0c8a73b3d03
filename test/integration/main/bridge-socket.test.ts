import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decode, encode } from '@msgpack/msgpack'
import { createBridgeSocket, type RoleTokens } from '@main/browser-host/bridge-socket'
import { OneTimeToken } from '@main/browser-host/one-time-token'
import { createPageServer } from '@main/browser-host/page-server'
import type { IncomingCall } from '@main/ipc/router'
import { ok } from '@shared/result'
import { closeCodes } from '@shared/ipc/socket-messages'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { recordingLogger } from '../../support/recording-logger'

let server: Server
let bridge: ReturnType<typeof createBridgeSocket>
let port: number
let tokens: RoleTokens
const calls: IncomingCall[] = []

beforeEach(async () => {
  calls.length = 0
  let made = 0
  let madeForVisitor = 0
  tokens = {
    desk: new OneTimeToken(() => `token-${++made}`),
    visitor: new OneTimeToken(() => `visitor-${++madeForVisitor}`)
  }
  bridge = createBridgeSocket(tokens, recordingLogger())
  const nowhere = '/nonexistent'
  server = createPageServer({ renderer: nowhere, models: nowhere, runtime: nowhere })
  bridge.attach(server, (call) => {
    calls.push(call)
    return Promise.resolve(ok({ bytes: Uint8Array.of(1, 2, 3) }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})

afterEach(() => {
  bridge.close()
  server.closeAllConnections()
  server.close()
})

/** Opens a socket as a browser would, with the page's Origin unless the test says otherwise. */
function open(headers: Record<string, string> = {}, path = '/bridge'): WebSocket {
  return new WebSocket(`ws://127.0.0.1:${port}${path}`, {
    headers: { origin: `http://127.0.0.1:${port}`, ...headers }
  })
}

async function say(socket: WebSocket, message: unknown): Promise<void> {
  if (socket.readyState !== WebSocket.OPEN) await once(socket, 'open')
  socket.send(encode(message))
}

async function hear(socket: WebSocket): Promise<unknown> {
  const [data] = (await once(socket, 'message')) as [Uint8Array]
  return decode(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
}

async function closed(socket: WebSocket): Promise<number> {
  const [code] = (await once(socket, 'close')) as [number]
  return code
}

async function refusal(socket: WebSocket): Promise<number | undefined> {
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode?: number }]
  return response.statusCode
}

describe('the bridge of the browser host', () => {
  it('answers calls of the page that knows the token, bytes included', async () => {
    const socket = open()
    await say(socket, { kind: 'hello', token: 'token-1' })
    expect(await hear(socket)).toEqual({ kind: 'welcome', nextToken: 'token-2' })
    await say(socket, { kind: 'call', id: 7, channel: 'people:identify', input: { probe: Uint8Array.of(9) } })
    expect(await hear(socket)).toEqual({
      kind: 'answer',
      id: 7,
      result: { ok: true, value: { bytes: Uint8Array.of(1, 2, 3) } }
    })
    expect(calls).toEqual([{ role: 'desk', channel: 'people:identify', input: { probe: Uint8Array.of(9) } }])
  })

  it('answers calls that have no input', async () => {
    const socket = open()
    await say(socket, { kind: 'hello', token: 'token-1' })
    await hear(socket)
    await say(socket, { kind: 'call', id: 1, channel: 'station:describe' })
    expect(await hear(socket)).toMatchObject({ kind: 'answer', id: 1, result: { ok: true } })
    expect(calls).toEqual([{ role: 'desk', channel: 'station:describe', input: undefined }])
  })

  it('refuses a wrong token and does not listen to what follows', async () => {
    const socket = open()
    await say(socket, { kind: 'hello', token: 'token-9' })
    await say(socket, { kind: 'call', id: 1, channel: 'people:identify' })
    expect(await closed(socket)).toBe(closeCodes.refused)
    expect(calls).toEqual([])
  })

  it('refuses calls before hello, and bytes that are no message', async () => {
    const early = open()
    await say(early, { kind: 'call', id: 1, channel: 'people:identify' })
    expect(await closed(early)).toBe(closeCodes.refused)
    const noise = open()
    await once(noise, 'open')
    noise.send(Uint8Array.of(0xc1, 0xff, 0x00))
    expect(await closed(noise)).toBe(closeCodes.refused)
    expect(calls).toEqual([])
  })

  it('lets a token open once; the next one replaces the old connection', async () => {
    const first = open()
    await say(first, { kind: 'hello', token: 'token-1' })
    await hear(first)
    const copycat = open()
    await say(copycat, { kind: 'hello', token: 'token-1' })
    expect(await closed(copycat)).toBe(closeCodes.refused)
    const reloaded = open()
    await say(reloaded, { kind: 'hello', token: 'token-2' })
    expect(await closed(first)).toBe(closeCodes.replaced)
  })

  it('refuses pages of other sites before they can say anything', async () => {
    expect(await refusal(open({ origin: 'https://example.org' }))).toBe(403)
    expect(await refusal(open({ origin: 'null' }))).toBe(403)
    expect(await refusal(open({ host: 'rebound.example.org', origin: 'http://rebound.example.org' }))).toBe(
      403
    )
    expect(await refusal(open({}, '/other'))).toBe(403)
  })

  it('sends events to the page', async () => {
    const socket = open()
    await say(socket, { kind: 'hello', token: 'token-1' })
    await hear(socket)
    bridge.publish('station:connection-changed', 'ready')
    expect(await hear(socket)).toEqual({
      kind: 'event',
      event: 'station:connection-changed',
      payload: 'ready'
    })
  })

  it('knows the page of the visitor by its own token, whatever it says of itself', async () => {
    const visitor = open()
    await say(visitor, { kind: 'hello', token: 'visitor-1', role: 'desk' })
    expect(await hear(visitor)).toEqual({ kind: 'welcome', nextToken: 'visitor-2' })
    await say(visitor, { kind: 'call', id: 1, channel: 'people:identify', role: 'desk' })
    await hear(visitor)
    expect(calls).toEqual([{ role: 'visitor', channel: 'people:identify', input: undefined }])
  })

  it('sends each event to the page that it is for, and to no other', async () => {
    const [desk, visitor] = [open(), open()]
    const heard: unknown[] = []
    await say(desk, { kind: 'hello', token: 'token-1' })
    await hear(desk)
    await say(visitor, { kind: 'hello', token: 'visitor-1' })
    await hear(visitor)
    visitor.on('message', (data: Uint8Array) => heard.push(decode(new Uint8Array(data))))
    bridge.publish('station:connection-changed', 'ready')
    bridge.publish('visitor:display-changed', { isOpen: true, hasOwnScreen: false })
    expect(await hear(desk)).toMatchObject({ event: 'station:connection-changed' })
    bridge.publish('visitor:changed', { at: 'idle' })
    await expect.poll(() => heard).toHaveLength(1)
    expect(heard).toEqual([{ kind: 'event', event: 'visitor:changed', payload: { at: 'idle' } }])
  })

  it('leaves the page at the desk alone when the one of the visitor is opened anew', async () => {
    const [desk, visitor, later] = [open(), open(), open()]
    let changes = 0
    bridge.onChange(() => (changes += 1))
    await say(desk, { kind: 'hello', token: 'token-1' })
    await hear(desk)
    await say(visitor, { kind: 'hello', token: 'visitor-1' })
    await hear(visitor)
    await say(later, { kind: 'hello', token: tokens.visitor.current })
    expect(await closed(visitor)).toBe(closeCodes.replaced)
    expect(bridge.isOpen('visitor')).toBe(true)
    bridge.drop('visitor')
    expect(await closed(later)).toBe(closeCodes.replaced)
    await expect.poll(() => bridge.isOpen('visitor')).toBe(false)
    expect(bridge.isOpen('desk')).toBe(true)
    expect(changes).toBeGreaterThanOrEqual(4)
  })

  it('serves pages to loopback names only', async () => {
    const { default: http } = await import('node:http')
    const statusFor = async (host: string): Promise<number | undefined> => {
      const request = http.get({ port, host: '127.0.0.1', path: '/', headers: { host } })
      const [response] = (await once(request, 'response')) as [{ statusCode?: number; resume(): void }]
      response.resume()
      return response.statusCode
    }
    expect(await statusFor(`127.0.0.1:${port}`)).toBe(404)
    expect(await statusFor('rebound.example.org')).toBe(421)
  })
})
