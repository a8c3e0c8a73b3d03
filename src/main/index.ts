import { join } from 'node:path'
import type { Role } from '@shared/ipc/roles'
import { app, type BrowserWindow, Menu } from 'electron'
import { composeStation } from './compose'
import { publishTo, registerIpc } from './ipc/register'
import { hostStateFile } from './kiosk/host-state'
import { electronPlatform } from './platform/electron-platform'
import { registerAppScheme } from './security/app-protocol'
import { endOnCrash } from './security/crash-report'
import { denyNavigationEverywhere } from './security/navigation'
import { refusedStart } from './security/start-switches'
import { openWindowSession } from './security/window-session'
import { applicationMenu } from './windows/application-menu'
import { ElectronKiosk } from './windows/electron-kiosk'
import { endOrStartAgain } from './windows/end-or-start-again'
import { chooseGraphics, followGpu } from './windows/follow-gpu'
import { followPower } from './windows/follow-power'
import { keepPageAlive } from './windows/keep-page-alive'
import { findPlace, keepPlace } from './windows/keep-place'
import { openKioskWindow } from './windows/kiosk-window'
import { quitInOrder } from './windows/quit-in-order'
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
const preload = join(built, '../preload/index.cjs')

// SECURITY: kiosk. Before anything else: nobody starts the product with a debugger or without its protection.
const refused = refusedStart({ argv: process.argv, env: process.env, isPackaged: app.isPackaged })
if (refused !== undefined) {
  process.stderr.write(`Enroll Station does not start with ${refused}.\n`)
  app.exit(1)
} else if (app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  // SECURITY: 4. Every renderer, also one opened by mistake, runs in the sandbox.
  app.enableSandbox()
  registerAppScheme()
  denyNavigationEverywhere(app)
  const state = hostStateFile(join(app.getPath('userData'), 'host.json'))
  chooseGraphics(state)
  void app.whenReady().then(() => start(state))
}

function start(state: ReturnType<typeof hostStateFile>): void {
  const menu = applicationMenu(process.platform)
  Menu.setApplicationMenu(menu ? Menu.buildFromTemplate(menu) : null)
  const packaged = app.isPackaged
  const platform = electronPlatform(folders)
  const { clock, logger } = platform
  const kiosk = new ElectronKiosk({ logger, isPackaged: packaged, platform: process.platform })
  const isKiosk = (): boolean => kiosk.isOn
  endOnCrash(process, logger, endOrStartAgain({ state, clock, logger, isKiosk }))
  openWindowSession({
    folders,
    isPackaged: packaged,
    downloadFolder: () => (kiosk.isOn ? app.getPath('downloads') : undefined)
  })

  const ownWindows = new Map<number, Role>()
  const know = (window: BrowserWindow, role: Role): void => {
    const { id } = window.webContents
    ownWindows.set(id, role)
    window.webContents.once('destroyed', () => ownWindows.delete(id))
    kiosk.guard(window)
  }
  let desk: BrowserWindow | undefined
  const visitorWindow = electronVisitorWindow({
    clock,
    logger,
    preload,
    packaged,
    desk: () => desk,
    onMade: (window) => know(window, 'visitor')
  })
  const station = composeStation({ ...platform, visitorWindow, kiosk }, publishTo(ownWindows))
  registerIpc(station.router, ownWindows)

  const onEnd = (): void => kiosk.end()
  const stop = once(() => station.stop())
  followPower({ station, onEnd, stop })
  followGpu({ state, clock, logger, restart: () => kiosk.restart() })
  quitInOrder({ mayQuit: () => kiosk.mayQuit, onEnd, stop })

  const parts = { preload, packaged, place: findPlace(state), isKiosk: kiosk.isOn }
  const window = openKioskWindow(parts, (made) => know(made, 'desk'))
  desk = window
  kiosk.fill(window)
  keepPlace(window, { state, clock, logger, isKiosk })
  const page = keepPageAlive(window, { clock, logger })
  // The visitor's window goes by where the desk's stands, and goes with it.
  station.start()
  window.once('closed', () => {
    desk = undefined
    visitorWindow.close()
  })
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    page.startOver()
    if (window.isMinimized()) window.restore()
    window.focus()
  })
}

/** What is done once, however often it is asked for. */
function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= run())
}
