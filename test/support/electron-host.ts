import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import type * as Double from './electron-double'

export interface HostStart {
  readonly isPackaged?: boolean
  readonly hasLock?: boolean
  readonly argv?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly settings?: Readonly<Record<string, unknown>>
  /** What the host kept of earlier runs. */
  readonly kept?: unknown
  readonly displays?: readonly ReturnType<typeof Double.display>[]
  readonly platform?: NodeJS.Platform
}

/** A server that nobody listens at, so that no training server has to be started. */
const noServer = { server: { baseUrl: 'https://127.0.0.1:9' } }

/** By its events, which differ in their types. */
const program: NodeJS.EventEmitter = process

/** By these the host ends itself; what it listens to goes with it. */
const crashEvents = ['uncaughtException', 'unhandledRejection'] as const

/** The Electron host, started anew on a double of its own, up to its window; the modules know nothing of an earlier one. */
export async function startHost(start: HostStart = {}) {
  const { isPackaged = true, hasLock = true, argv = [], env = {}, settings = {}, kept, displays } = start
  vi.resetModules()
  const electron: typeof Double = await import('./electron-double')
  const { app, BrowserWindow, ipcMain, journal, screen, session } = electron
  app.isPackaged = isPackaged
  app.hasLock = hasLock
  if (displays !== undefined) screen.displays = [...displays]
  for (const folder of ['appData', 'downloads']) mkdirSync(join(app.userData, folder))
  writeFileSync(join(app.userData, 'settings.json'), JSON.stringify({ ...noServer, ...settings }))
  if (kept !== undefined) writeFileSync(join(app.userData, 'host.json'), JSON.stringify(kept))

  const before = { argv: process.argv, platform: process.platform }
  const listeners = crashEvents.map((event) => new Set(program.listeners(event)))
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  process.argv = ['/opt/station', ...argv]
  if (start.platform !== undefined) Object.defineProperty(process, 'platform', { value: start.platform })
  try {
    await import('@main/index')
    app.becomeReady()
    // Long enough for what waits for `app` to be ready.
    await new Promise((resolve) => setImmediate(resolve))
  } finally {
    process.argv = before.argv
    Object.defineProperty(process, 'platform', { value: before.platform })
    vi.unstubAllEnvs()
  }

  const window = (): InstanceType<typeof BrowserWindow> => BrowserWindow.all[0]!
  return {
    electron,
    window,
    session: () => session.made.find(({ partition }) => partition === 'station')!.session,
    call(channel: string, input?: unknown): unknown {
      const { webContents } = window()
      const event = { sender: webContents, senderFrame: webContents.mainFrame }
      return ipcMain.handlers.get(channel)?.(event, input)
    },
    /** Ends it in order, as the operating system would. */
    async end(): Promise<void> {
      const quits = (): number => journal.filter((each) => each === 'quit').length
      const before = quits()
      electron.powerMonitor.emit('shutdown', electron.preventable())
      app.emit('before-quit', electron.preventable())
      await vi.waitFor(() => {
        if (quits() < before + 2) throw new Error('still stopping')
      })
      for (const [index, event] of crashEvents.entries()) {
        for (const listener of program.listeners(event)) {
          if (!listeners[index]?.has(listener)) program.removeListener(event, listener as () => void)
        }
      }
    }
  }
}
export type StartedHost = Awaited<ReturnType<typeof startHost>>
