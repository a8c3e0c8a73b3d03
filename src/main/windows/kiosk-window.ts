import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { denyNavigation } from '../security/navigation'
import { startPage } from '../security/own-page'

/** Name of the session that the window uses. Without `persist:` it lives in memory only. */
export const windowPartition = 'station'

/**
 * The window's options as a value, so that a test can look at each security field.
 *
 * SECURITY: 2-4, 6, 8-11. Defaults are stated too: a later edit then shows in the diff and fails a test.
 */
export function kioskWindowOptions(preload: string, packaged: boolean): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#f6f5f1',
    title: 'Enroll Station',
    webPreferences: {
      preload,
      partition: windowPartition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: !packaged,
      spellcheck: false,
      // The camera must go on while another window covers this one.
      backgroundThrottling: false
    }
  }
}

/** Opens the station's window. It is shown when it has something to show. */
export function openKioskWindow(preload: string, packaged: boolean): BrowserWindow {
  const window = new BrowserWindow(kioskWindowOptions(preload, packaged))
  denyNavigation(window.webContents)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(startPage)
  return window
}
