import { join } from 'node:path'
import type { Role } from '@shared/ipc/roles'
import { app, type BrowserWindow, Menu, session } from 'electron'
import { composeStation } from './compose'
import { publishTo, registerIpc } from './ipc/register'
import { electronPlatform } from './platform/electron-platform'
import { registerAppScheme, serveApp } from './security/app-protocol'
import { endOnCrash } from './security/crash-report'
import { restrictPermissions } from './security/permissions'
import { openKioskWindow } from './windows/kiosk-window'
import { windowPartition } from './windows/locked-preferences'
import { electronVisitorWindow } from './windows/visitor-window'

/** The Electron host: the product. Start order matters, so it stands here in one piece. */

// Built files: this one is out/main/index.js, resources/ lies beside out/.
const built = import.meta.dirname
const resources = join(built, '../../resources')
const folders = {
  renderer: join(built, '../renderer'),
  models: join(resources, 'models'),
  runtime: join(resources, 'ort'),
  engineWorker: join(built, 'face-engine.worker.js')
}

if (app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  // SECURITY: 4. Every renderer, also one opened by mistake, runs in the sandbox.
  app.enableSandbox()
  registerAppScheme()

  const preload = join(built, '../preload/index.cjs')
  const packaged = app.isPackaged
  const ownWindows = new Map<number, Role>()
  const know = ({ webContents }: BrowserWindow, role: Role): void => {
    const { id } = webContents
    ownWindows.set(id, role)
    webContents.once('destroyed', () => ownWindows.delete(id))
  }
  let desk: BrowserWindow | undefined
  const open = (): void => {
    const window = openKioskWindow(preload, packaged)
    desk = window
    know(window, 'desk')
    app.on('second-instance', () => {
      if (window.isDestroyed()) return
      if (window.isMinimized()) window.restore()
      window.focus()
    })
  }

  void app.whenReady().then(() => {
    Menu.setApplicationMenu(null)
    const windowSession = session.fromPartition(windowPartition, { cache: false })
    restrictPermissions(windowSession)
    serveApp(windowSession, folders)

    const platform = electronPlatform(folders)
    endOnCrash(process, platform.logger, () => app.exit(1))
    const visitorWindow = electronVisitorWindow({
      ...platform,
      preload,
      packaged,
      desk: () => desk,
      onMade: (window) => know(window, 'visitor')
    })
    const station = composeStation({ ...platform, visitorWindow }, publishTo(ownWindows))
    registerIpc(station.router, ownWindows)
    open()
    // The visitor's window goes by where the desk's stands, and goes with it.
    station.start()
    desk?.once('closed', () => {
      desk = undefined
      visitorWindow.close()
    })

    app.on('window-all-closed', () => app.quit())
    stopBeforeQuit(() => station.stop())
  })
}

/** Electron does not wait for promises: the first quit is held back until everything has stopped. */
function stopBeforeQuit(stop: () => Promise<void>): void {
  let stopped = false
  app.on('before-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    void stop().finally(() => {
      stopped = true
      app.quit()
    })
  })
}
