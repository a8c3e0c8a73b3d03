import { decode, encode } from '@msgpack/msgpack'
import { appError } from '@shared/errors'
import type { Bridge } from '@shared/ipc/bridge'
import {
  closeCodes,
  type HostMessage,
  type PageMessage,
  socketPath,
  tokenStorageKey
} from '@shared/ipc/socket-messages'
import { err } from '@shared/result'

/**
 * Stands in for the preload under the browser host: the same `window.station`, over a WebSocket.
 *
 * The one-time token comes in the address's fragment and is taken out of it at once; the token for the next connection
 * stays in this tab's session storage, so that a reload works and another tab does not.
 */
function takeToken(): string {
  const fromAddress = location.hash.slice(1)
  if (fromAddress !== '') history.replaceState(null, '', location.pathname)
  const token = fromAddress === '' ? (sessionStorage.getItem(tokenStorageKey) ?? '') : fromAddress
  sessionStorage.removeItem(tokenStorageKey)
  return token
}

function connect(token: string): Bridge {
  const socket = new WebSocket(`ws://${location.host}${socketPath}`)
  socket.binaryType = 'arraybuffer'
  const waiting = new Map<number, (result: unknown) => void>()
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  let closed = false
  let nextId = 1
  const send = (message: PageMessage): void => socket.send(encode(message, { ignoreUndefined: true }))
  const welcomed = new Promise<void>((resolve) => {
    socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
      // The host is our own process, authenticated by being the one that knows the token.
      const message = decode(data) as HostMessage
      switch (message.kind) {
        case 'welcome':
          sessionStorage.setItem(tokenStorageKey, message.nextToken)
          resolve()
          return
        case 'answer':
          waiting.get(message.id)?.(message.result)
          waiting.delete(message.id)
          return
        case 'event':
          for (const listener of listeners.get(message.event) ?? []) listener(message.payload)
      }
    })
  })
  socket.addEventListener('open', () => send({ kind: 'hello', token }))
  socket.addEventListener('close', ({ code }) => {
    closed = true
    const error = appError(code === closeCodes.refused ? 'ipc/forbidden' : 'ipc/disconnected')
    for (const answer of waiting.values()) answer(err(error))
    waiting.clear()
  })

  return {
    invoke: (channel, input) => {
      if (closed) return Promise.resolve(err(appError('ipc/disconnected')))
      const id = nextId++
      return new Promise((resolve) => {
        waiting.set(id, resolve)
        void welcomed.then(() => send({ kind: 'call', id, channel, input }))
      })
    },
    subscribe: (event, listener) => {
      const known = listeners.get(event) ?? new Set()
      listeners.set(event, known.add(listener))
      return () => void known.delete(listener)
    }
  }
}

Object.defineProperty(window, 'station', { value: Object.freeze(connect(takeToken())), enumerable: true })
