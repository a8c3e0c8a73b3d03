import type { Bridge } from '@shared/ipc/bridge'
import { channels, events } from '@shared/ipc/channels'
import { contextBridge, ipcRenderer } from 'electron'

/**
 * SECURITY: 20. All that the page gets: calls and events by listed names. No Electron object crosses, event objects
 * are stripped, and unknown names are refused here already.
 */
const bridge: Bridge = {
  invoke: (channel, input) =>
    channels.includes(channel)
      ? ipcRenderer.invoke(channel, input)
      : Promise.reject(new Error('unknown channel')),
  subscribe: (event, listener) => {
    if (!events.includes(event)) throw new Error('unknown event')
    const forward = (_event: unknown, payload: unknown): void => listener(payload)
    ipcRenderer.on(event, forward)
    return () => void ipcRenderer.off(event, forward)
  }
}

contextBridge.exposeInMainWorld('station', Object.freeze(bridge))
