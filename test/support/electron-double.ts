import { EventEmitter } from 'node:events'

/**
 * The one stand-in for the electron package, whose import throws where the binary is absent. It records what the
 * program registers, so that tests can call it back; it decides nothing itself.
 */

type Handler = (...args: unknown[]) => unknown

export const ipcMain = {
  handlers: new Map<string, Handler>(),
  handle(channel: string, handler: Handler): void {
    ipcMain.handlers.set(channel, handler)
  }
}

class RendererIpc extends EventEmitter {
  readonly invoked: { channel: string; input: unknown }[] = []
  invoke(channel: string, input: unknown): Promise<unknown> {
    this.invoked.push({ channel, input })
    return Promise.resolve({ ok: true })
  }
}
export const ipcRenderer = new RendererIpc()

export const contextBridge = {
  exposed: new Map<string, unknown>(),
  exposeInMainWorld(name: string, api: unknown): void {
    contextBridge.exposed.set(name, api)
  }
}

export const protocol = {
  registered: [] as unknown[],
  registerSchemesAsPrivileged(schemes: unknown): void {
    protocol.registered.push(schemes)
  }
}

export class BrowserWindow {
  static all: BrowserWindow[] = []
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.all
  }
  readonly sent: unknown[][] = []
  readonly webContents = { send: (...args: unknown[]): void => void this.sent.push(args) }
  isDestroyed(): boolean {
    return false
  }
}
