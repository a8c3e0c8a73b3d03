import { BrowserWindow, type BrowserWindowConstructorOptions, type Rectangle, screen } from 'electron'
import { afterCrash } from '../kiosk/crash-limit'
import type { Clock, Logger, VisitorWindow } from '../platform/ports'
import { pages } from '../security/own-page'
import { lockedPreferences } from './locked-preferences'

export interface VisitorWindowParts {
  readonly preload: string
  readonly packaged: boolean
  readonly clock: Clock
  readonly logger: Logger
  /** The window at the desk, which says which screen is taken. */
  readonly desk: () => BrowserWindow | undefined
  /** Told of each window before it loads anything, so that main knows it as the visitor's. */
  readonly onMade: (window: BrowserWindow) => void
}

/**
 * @param place the screen that faces the visitor; without one, the window is an ordinary one
 */
export function visitorWindowOptions(
  { preload, packaged }: Pick<VisitorWindowParts, 'preload' | 'packaged'>,
  place: Rectangle | undefined
): BrowserWindowConstructorOptions {
  return {
    ...(place === undefined ? { width: 1024, height: 768 } : { ...place, fullscreen: true }),
    minWidth: 480,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#f4f2ed',
    title: 'Enroll Station',
    webPreferences: lockedPreferences(preload, packaged)
  }
}

/** The second window under Electron: on the other screen where there is one. Call it after `app` is ready. */
export function electronVisitorWindow(parts: VisitorWindowParts): VisitorWindow {
  const { clock, logger, desk } = parts
  let window: BrowserWindow | undefined
  let crashedAt: readonly number[] = []
  let tell = (): void => undefined

  const place = (): Rectangle | undefined => {
    const taken = desk()
    if (taken === undefined) return undefined
    const { id } = screen.getDisplayMatching(taken.getBounds())
    return screen.getAllDisplays().find((display) => display.id !== id)?.bounds
  }

  const make = (): void => {
    const made = new BrowserWindow(visitorWindowOptions(parts, place()))
    window = made
    parts.onMade(made)
    // Typing goes on at the desk.
    made.once('ready-to-show', () => made.showInactive())
    made.once('closed', () => {
      if (window !== made) return
      window = undefined
      tell()
    })
    made.webContents.on('render-process-gone', () => recover(made))
    made.on('unresponsive', () => recover(made))
    void made.loadURL(pages.visitor)
    tell()
  }

  const recover = (failed: BrowserWindow): void => {
    if (window !== failed) return
    const crashes = afterCrash(crashedAt, clock.now())
    crashedAt = crashes.crashedAt
    // A page that would fail for ever stays closed until somebody opens it.
    const opensAgain = !crashes.isTooOften
    logger.write('error', 'visitor-window-crashed', { times: crashedAt.length, opensAgain })
    window = undefined
    failed.destroy()
    if (opensAgain) make()
    else tell()
  }

  screen.on('display-added', () => tell())
  screen.on('display-removed', () => tell())
  return {
    describe: () => ({ isOpen: window !== undefined, hasOwnScreen: place() !== undefined }),
    open() {
      crashedAt = []
      if (window === undefined) make()
      else window.focus()
    },
    // In kiosk mode a window that is only asked to close stays.
    close: () => window?.destroy(),
    onChange(listener) {
      tell = listener
    }
  }
}
