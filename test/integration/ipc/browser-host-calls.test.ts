import { encode, ExtData } from '@msgpack/msgpack'
import { createBridgeSocket, type RoleTokens } from '@main/browser-host/bridge-socket'
import { OneTimeToken } from '@main/browser-host/one-time-token'
import { createPageServer } from '@main/browser-host/page-server'
import { callLimits } from '@main/ipc/calls-under-way'
import { createRouter } from '@main/ipc/router'
import { channels, maxMessageBytes } from '@shared/ipc/channels'
import type { Handlers } from '@shared/ipc/contract'
import { closeCodes } from '@shared/ipc/socket-messages'
import { ok } from '@shared/result'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { WebSocket } from 'ws'
import { ended, hear, openBridge, refusedWith, say, shout } from '../../support/bridge-client'
import { recordingLogger } from '../../support/recording-logger'

const limits = { helloDeadline: 5_000, helloBytes: 1024, connections: 16, unreadBytes: 4 * maxMessageBytes }

/** The host's socket and the real router; each service answers when the test lets it. */
async function start(changed: Partial<typeof limits> = {}) {
  let made = 0
  const tokens: RoleTokens = {
    desk: new OneTimeToken(() => `desk-${String(++made)}`),
    visitor: new OneTimeToken(() => `visitor-${String(++made)}`)
  }
  const gate = Promise.withResolvers<undefined>()
  const reached: string[] = []
  const handlers = Object.fromEntries(
    channels.map((channel) => [
      channel,
      async () => {
        reached.push(channel)
        if (channel === 'people:read-document') {
          return ok({ kind: 'application/pdf', content: new Uint8Array(1_000_000) })
        }
        await gate.promise
        return ok()
      }
    ])
  ) as unknown as Handlers
  const logger = recordingLogger()
  const bridge = createBridgeSocket(tokens, logger, { ...limits, ...changed })
  const server = createPageServer({
    renderer: '/nonexistent',
    models: '/nonexistent',
    runtime: '/nonexistent'
  })
  bridge.attach(
    server,
    createRouter(handlers, logger, () => Promise.resolve(ok()))
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  onTestFinished(() => {
    bridge.close()
    server.closeAllConnections()
    server.close()
  })
  const greet = async (role: keyof RoleTokens): Promise<WebSocket> => {
    const socket = openBridge(port)
    await say(socket, { kind: 'hello', token: tokens[role].current })
    expect(await hear(socket)).toMatchObject({ kind: 'welcome' })
    return socket
  }
  return { port, tokens, greet, reached, release: () => gate.resolve(undefined), bridge }
}

describe('before a page of the browser host is known', () => {
  it('has a connection only so long to say hello', async () => {
    const { port } = await start({ helloDeadline: 50 })
    const silent = openBridge(port)
    expect(await ended(silent)).toBe(closeCodes.refused)
  })

  it('is not unpacked what is too large for a hello', async () => {
    const { port, tokens } = await start()
    const socket = openBridge(port)
    await say(socket, { kind: 'hello', token: tokens.desk.current, filler: 'x'.repeat(2_000) })
    expect(await ended(socket)).toBe(closeCodes.refused)
    expect(tokens.desk.current).toBe('desk-1')
  })

  it.each([
    ['no token', { kind: 'hello' }],
    ['an empty token', { kind: 'hello', token: '' }],
    ['a token that is no text', { kind: 'hello', token: ['desk-1'] }],
    ['a token of bytes', { kind: 'hello', token: new TextEncoder().encode('desk-1') }],
    ['a longer token', { kind: 'hello', token: 'desk-1 ' }],
    ['a call with the token', { kind: 'call', id: 1, channel: 'people:read', token: 'desk-1' }],
    ['a list', ['hello', 'desk-1']]
  ])('is refused %s', async (_, message) => {
    const { port, reached } = await start()
    const socket = openBridge(port)
    await say(socket, message)
    await say(socket, { kind: 'call', id: 1, channel: 'station:describe' }).catch(() => undefined)
    expect(await ended(socket)).toBe(closeCodes.refused)
    expect(reached).toEqual([])
  })

  it('cannot fill the host with connections', async () => {
    const { port } = await start({ connections: 3 })
    const waiting = [openBridge(port), openBridge(port), openBridge(port)]
    await Promise.all(waiting.map((socket) => once(socket, 'open')))
    expect(await refusedWith(openBridge(port))).toBe(503)
  })
})

describe('a token', () => {
  it('does not open twice, and not once more after a reload', async () => {
    const { port, greet } = await start()
    await greet('desk')
    for (const token of ['desk-1', 'visitor-2']) {
      const again = openBridge(port)
      await say(again, { kind: 'hello', token })
      if (token === 'desk-1') expect(await ended(again)).toBe(closeCodes.refused)
      else expect(await hear(again)).toMatchObject({ kind: 'welcome' })
    }
  })

  it('of the visitor opens no call of the desk, and the next one it gets neither', async () => {
    const { greet, reached } = await start()
    const visitor = await greet('visitor')
    await say(visitor, { kind: 'call', id: 1, channel: 'people:read', input: { personId: 'p' } })
    expect(await hear(visitor)).toMatchObject({ id: 1, result: { error: { code: 'ipc/forbidden' } } })
    expect(reached).toEqual([])
  })

  it('keeps one page of a role: the newer one', async () => {
    const { greet } = await start()
    const first = await greet('desk')
    const isReplaced = ended(first)
    const second = await greet('desk')
    expect(await isReplaced).toBe(closeCodes.replaced)
    await say(second, { kind: 'call', id: 3, channel: 'nothing:here' })
    expect(await hear(second)).toMatchObject({ id: 3, result: { error: { code: 'ipc/bad-request' } } })
  })
})

describe('a known page that floods the browser host', () => {
  it('gets its share of ten thousand calls answered, and is told that the station is busy', async () => {
    const { greet, reached, release } = await start()
    const [desk, visitor] = [await greet('desk'), await greet('visitor')]
    const calls = 10_000
    const heard: string[] = []
    desk.on('message', (data: Uint8Array) => heard.push(Buffer.from(data).toString('latin1')))
    for (let id = 0; id < calls; id += 1) {
      await say(desk, { kind: 'call', id, channel: 'people:cancel-document', input: { uploadId } })
    }
    await expect.poll(() => heard.length).toBe(calls - callLimits.calls)
    expect(heard.every((answer) => answer.includes('ipc/busy'))).toBe(true)
    expect(reached).toHaveLength(callLimits.calls)
    // The visitor's page has room of its own.
    await say(visitor, {
      kind: 'call',
      id: 1,
      channel: 'station:report-problem',
      input: { code: 'camera/lost' }
    })
    await expect.poll(() => reached.includes('station:report-problem')).toBe(true)
    release()
    await expect.poll(() => heard.length).toBe(calls)
    await say(desk, { kind: 'call', id: calls, channel: 'people:cancel-document', input: { uploadId } })
    await expect.poll(() => heard.length).toBe(calls + 1)
    expect(heard.at(-1)).not.toContain('ipc/busy')
  })

  it('is cut off when it asks and never reads', async () => {
    const { greet, bridge } = await start({ unreadBytes: 2_000_000 })
    const desk = await greet('desk')
    const cut = ended(desk)
    desk.pause()
    for (let id = 0; id < 60; id += 1) {
      await say(desk, {
        kind: 'call',
        id,
        channel: 'people:read-document',
        input: { personId: 'p', documentId: 'd' }
      })
    }
    // Whoever reads again finds what had been sent, and then the end.
    await expect.poll(() => bridge.isOpen('desk')).toBe(false)
    desk.resume()
    expect(await cut).toBe(1006)
  })

  it.each([
    ['what is no MessagePack', Uint8Array.of(0xc1, 0xff)],
    ['a list of four thousand million entries', Uint8Array.of(0xdd, 0xff, 0xff, 0xff, 0xff)],
    ['a nest of a million levels', new Uint8Array(1_000_000).fill(0x91)],
    ['a prototype as a member', encodeNamed('__proto__')],
    ['a call without an id', encode({ kind: 'call', channel: 'station:describe' })],
    ['a call with half an id', encode({ kind: 'call', id: 0.5, channel: 'station:describe' })],
    ['another hello', encode({ kind: 'hello', token: 'desk-3' })],
    ['an event of its own', encode({ kind: 'event', event: 'server:changed', payload: {} })]
  ])('is refused %s', async (_, bytes) => {
    const { greet, reached } = await start()
    const desk = await greet('desk')
    await shout(desk, bytes)
    expect(await ended(desk)).toBe(closeCodes.refused)
    expect(reached).toEqual([])
  })

  it('is cut off at a message over the limit', async () => {
    const { greet, reached } = await start()
    const desk = await greet('desk')
    const cut = ended(desk)
    desk.send(new Uint8Array(maxMessageBytes + 65 * 1024))
    expect([1006, 1009]).toContain(await cut)
    expect(reached).toEqual([])
  })

  it('gets a typed refusal for times and extensions of MessagePack', async () => {
    const { greet, reached } = await start()
    const desk = await greet('desk')
    const inputs = [{ personId: new Date(0) }, { personId: new ExtData(7, Uint8Array.of(1)) }, new Date(0)]
    for (const [id, input] of inputs.entries()) {
      await say(desk, { kind: 'call', id, channel: 'people:read', input })
      expect(await hear(desk)).toMatchObject({
        id,
        result: { ok: false, error: { code: 'ipc/bad-request' } }
      })
    }
    expect(reached).toEqual([])
  })
})

const uploadId = '5f0c1a52-0f6b-4b7e-9a43-2f6d1c9be001'

/** A call whose input has a member of this name, which the packer would not write from an object literal. */
function encodeNamed(name: string): Uint8Array {
  const input = Object.fromEntries([[name.replace('__proto__', '__prot0__'), { isAdmin: true }]])
  const packed = encode({ kind: 'call', id: 1, channel: 'people:read', input })
  const text = Buffer.from(packed).toString('latin1').replace('__prot0__', name)
  return Uint8Array.from(Buffer.from(text, 'latin1'))
}
