import type { Bridge } from '@shared/ipc/bridge'
import { channels } from '@shared/ipc/channels'
import { contextBridge, ipcRenderer } from 'electron'
import { beforeAll, describe, expect, it } from 'vitest'
import type * as double from '../../support/electron-double'

// The alias in vitest.config.ts puts the double in electron's place; its types are the double's own.
const { exposed } = contextBridge as unknown as typeof double.contextBridge
const renderer = ipcRenderer as unknown as typeof double.ipcRenderer

describe('the preload', () => {
  let bridge: Bridge

  beforeAll(async () => {
    await import('../../../src/preload/index')
    bridge = exposed.get('station') as Bridge
  })

  it('gives the page one frozen object with two functions', () => {
    expect([...exposed.keys()]).toEqual(['station'])
    expect(Object.keys(bridge)).toEqual(['invoke', 'subscribe'])
    expect(Object.isFrozen(bridge)).toBe(true)
  })

  it.each(channels)('passes %s on', async (channel) => {
    await bridge.invoke(channel, { some: 'input' })
    expect(renderer.invoked.at(-1)).toEqual({ channel, input: { some: 'input' } })
  })

  it('refuses names that are not in the contract', async () => {
    const before = renderer.invoked.length
    await expect(bridge.invoke('electron:anything' as never)).rejects.toThrow('unknown channel')
    expect(() => bridge.subscribe('anything' as never, () => undefined)).toThrow('unknown event')
    expect(renderer.invoked).toHaveLength(before)
  })

  it('hands on the payload without the event object, until unsubscribed', () => {
    const heard: unknown[][] = []
    const stop = bridge.subscribe('station:connection-changed', (...args) => heard.push(args))
    renderer.emit('station:connection-changed', { sender: 'a powerful object' }, 'ready')
    stop()
    renderer.emit('station:connection-changed', {}, 'unreachable')
    expect(heard).toEqual([['ready']])
  })
})
