import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import type { Place } from '../kiosk/window-place'
import { pages } from '../security/own-page'
import { lockedPreferences } from './locked-preferences'

export interface KioskWindowParts {
  readonly preload: string
  readonly packaged: boolean
  readonly place: Place
  readonly isKiosk: boolean
}

/** The window's options as a value, so that a test can look at each security field. */
export function kioskWindowOptions(parts: KioskWindowParts): BrowserWindowConstructorOptions {
  const { preload, packaged, place, isKiosk } = parts
  return {
    // In kiosk mode all of the screen, in any case the right one.
    ...(isKiosk ? { ...place.display.bounds, kiosk: true } : place.bounds),
    minWidth: 800,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#f6f5f1',
    title: 'Enroll Station',
    webPreferences: lockedPreferences(preload, packaged)
  }
}

/**
 * Opens the station's window. It is shown when it has something to show.
 *
 * @param onMade told of the window before it loads anything
 */
export function openKioskWindow(
  parts: KioskWindowParts,
  onMade: (window: BrowserWindow) => void
): BrowserWindow {
  const window = new BrowserWindow(kioskWindowOptions(parts))
  onMade(window)
  const isMaximized = parts.place.isMaximized && !parts.isKiosk
  window.once('ready-to-show', () => (isMaximized ? window.maximize() : window.show()))
  void window.loadURL(pages.desk)
  return window
}
