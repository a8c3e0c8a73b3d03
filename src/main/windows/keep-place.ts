import { type BrowserWindow, screen } from 'electron'
import type { HostStateFile } from '../kiosk/host-state'
import { type Display, isReachable, type Place, placeWindow, rememberPlace } from '../kiosk/window-place'
import type { Clock, Logger } from '../platform/ports'

/** A window that is dragged tells of every step. */
const settledMs = 500

export interface KeepPlaceParts {
  readonly state: HostStateFile
  readonly clock: Clock
  readonly logger: Logger
  readonly isKiosk: () => boolean
}

/** Where the window goes now, by where it stood and which screens there are. */
export function findPlace(state: HostStateFile): Place {
  return placeWindow(state.read().window, displays())
}

/** Remembers where the window stands, and brings it back when screens come, go or turn. */
export function keepPlace(window: BrowserWindow, { state, clock, logger, isKiosk }: KeepPlaceParts): void {
  let cancel = (): void => undefined
  const remember = (): void => {
    // In kiosk mode it fills a screen, and the one that it was put on before counts.
    if (window.isDestroyed() || isKiosk() || window.isMinimized() || window.isFullScreen()) return
    const display = screen.getDisplayMatching(window.getBounds())
    const place = rememberPlace(window.getNormalBounds(), display, window.isMaximized())
    if (!state.write({ window: place })) logger.write('warning', 'window-place-not-saved')
  }
  const rememberSoon = (): void => {
    cancel()
    cancel = clock.after(settledMs, remember)
  }
  window.on('move', rememberSoon)
  window.on('resize', rememberSoon)

  const bringBack = (): void => {
    if (window.isDestroyed()) return
    const { display, bounds } = findPlace(state)
    if (isKiosk()) {
      window.setBounds(display.bounds)
      window.setKiosk(true)
    } else if (!isReachable(window.getBounds(), displays())) window.setBounds(bounds)
  }
  screen.on('display-added', bringBack)
  screen.on('display-removed', bringBack)
  screen.on('display-metrics-changed', bringBack)
  window.once('closed', () => {
    cancel()
    screen.off('display-added', bringBack)
    screen.off('display-removed', bringBack)
    screen.off('display-metrics-changed', bringBack)
  })
}

/** The primary one first. */
function displays(): [Display, ...Display[]] {
  const primary = screen.getPrimaryDisplay()
  return [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)]
}
