import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import type { Updater } from './update-service'

/** Systems on which a package can replace itself and its publisher is checked by the system. */
const supported: readonly NodeJS.Platform[] = ['win32', 'darwin']

/**
 * Puts newer versions in with electron-updater, which is not even loaded before the first look.
 *
 * @returns undefined where there is nothing to replace: an unpacked program, or a package of Linux
 */
export function electronUpdater(platform: NodeJS.Platform, isPackaged: boolean): Updater | undefined {
  if (!isPackaged || !supported.includes(platform)) return undefined
  return {
    async fetchNewer(feedUrl) {
      try {
        const { autoUpdater } = await import('electron-updater')
        autoUpdater.logger = null
        autoUpdater.autoDownload = false
        autoUpdater.autoInstallOnAppQuit = true
        // SECURITY: an older version, signed when it was new, must not bring its holes back.
        autoUpdater.allowDowngrade = false
        autoUpdater.allowPrerelease = false
        // Parts of installers have no hash in what the site signed.
        autoUpdater.disableDifferentialDownload = true
        autoUpdater.disableWebInstaller = true
        autoUpdater.setFeedURL({ provider: 'generic', url: feedUrl })
        const found = await autoUpdater.checkForUpdates()
        if (found?.isUpdateAvailable !== true) return ok(undefined)
        await autoUpdater.downloadUpdate()
        return ok(found.updateInfo.version)
      } catch (error) {
        return err(appError('updates/failed', error instanceof Error ? error.name : undefined))
      }
    }
  }
}
