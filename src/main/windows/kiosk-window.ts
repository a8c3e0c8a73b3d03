import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { denyNavigation } from '../security/navigation'
import { pages } from '../security/own-page'
import { lockedPreferences } from './locked-preferences'

/** The window's options as a value, so that a test can look at each security field. */
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
    webPreferences: lockedPreferences(preload, packaged)
  }
}

/** Opens the station's window. It is shown when it has something to show. */
export function openKioskWindow(preload: string, packaged: boolean): BrowserWindow {
  const window = new BrowserWindow(kioskWindowOptions(preload, packaged))
  denyNavigation(window.webContents)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(pages.desk)
  return window
}
