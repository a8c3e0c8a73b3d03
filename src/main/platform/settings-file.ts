import { existsSync, renameSync } from 'node:fs'
import type { SettingsFile } from './ports'

/** The part of `conf` that is used here. electron-store is a `conf` with Electron's folder filled in. */
export interface ConfStore {
  readonly path: string
  store: Record<string, unknown>
}

/**
 * The settings file behind the port, over electron-store in the product and `conf` in the browser host.
 *
 * @param open opens the store; a file that is not JSON makes it throw a SyntaxError
 * @param path the file that `open` would read, needed to set a damaged one aside
 */
export function settingsFile(open: () => ConfStore, path: string, now: () => number): SettingsFile {
  return {
    read() {
      if (!existsSync(path)) return undefined
      try {
        return open().store
      } catch (error) {
        if (error instanceof SyntaxError) return 'damaged'
        throw error
      }
    },
    write(content) {
      open().store = content
    },
    setAside() {
      renameSync(path, `${path}.damaged-${String(now())}`)
    }
  }
}
