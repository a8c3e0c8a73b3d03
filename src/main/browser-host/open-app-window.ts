import { spawn } from 'node:child_process'
import { findBrowser } from './find-browser'
import { quietSwitches, silentSwitches } from './quiet-switches'

/** Why the page was not opened by itself. */
export type NotOpened = 'no-display' | 'no-browser' | 'as-root'

/**
 * Opens the page in an app window of an installed browser, with a profile of its own so that no other tab, extension or
 * saved password is near it.
 */
export function openAppWindow(url: string, profileFolder: string): NotOpened | undefined {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return 'no-display'
  const browser = findBrowser()
  if (browser === undefined) return 'no-browser'
  // SECURITY: a browser refuses to run as root with its sandbox, and the station does not start one without.
  if (process.platform === 'linux' && process.getuid?.() === 0) return 'as-root'
  const child = spawn(
    browser,
    [
      `--app=${url}`,
      `--user-data-dir=${profileFolder}`,
      '--window-size=1280,840',
      ...quietSwitches,
      ...silentSwitches
    ],
    { stdio: 'ignore', detached: true }
  )
  // A browser that does not start is not our failure: the address is printed either way.
  child.on('error', () => undefined)
  child.unref()
  return undefined
}
