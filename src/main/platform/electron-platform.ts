import { join } from 'node:path'
import { app, ipcMain, net } from 'electron'
import Store from 'electron-store'
import { managedFile, managedPlace } from '../configuration/managed-file'
import { LogFile } from '../diagnostics/log-file'
import { electronUpdater } from '../updates/electron-updater'
import { electronNetwork } from './electron-network'
import { electronPagePrinter } from './electron-page-printer'
import { jsonLogger } from './json-logger'
import type { Platform } from './ports'
import { electronSecretBox } from './electron-secret-box'
import { sealedFile } from './sealed-file'
import { settingsFile } from './settings-file'
import { systemClock } from './system-clock'
import { trainingServer } from './training-server'

/** Folders of the built program. Packaged and unpackaged builds keep them at the same places. */
export interface ProgramFolders {
  readonly models: string
  readonly runtime: string
  readonly engineWorker: string
}

/** The station's ports, supplied by Electron. Call it after `app` is ready. */
export function electronPlatform(folders: ProgramFolders): Platform {
  const clock = systemClock()
  const userData = app.getPath('userData')
  const logFiles = new LogFile(join(userData, 'logs'))
  const logger = jsonLogger(clock, (line, level) => {
    // Nobody sees the output of an installed program, and some systems keep it.
    if (!app.isPackaged) process.stdout.write(`${line}\n`)
    return logFiles.append(line, level)
  })
  const updater = electronUpdater(process.platform, app.isPackaged)
  return {
    host: 'electron',
    version: app.getVersion(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    clock,
    network: electronNetwork(),
    logger,
    settingsFile: settingsFile(openStore, join(userData, 'settings.json'), () => clock.now()),
    managedFile: managedFile({
      path: managedPlace(process.platform, process.env['ProgramData']),
      copyPath: join(userData, 'managed-copy.json'),
      system: process.platform,
      // SECURITY: only the computer's administrator; whoever runs the station is no more than a user of it.
      owners: [0]
    }),
    secretBox: electronSecretBox(process.platform),
    credentialsFile: sealedFile(join(userData, 'sign-in.sealed')),
    offlineSignInFile: sealedFile(join(userData, 'offline-sign-in.sealed')),
    pinFile: sealedFile(join(userData, 'pin.sealed')),
    stationPinFile: sealedFile(join(userData, 'station-pin.sealed')),
    unlockTriesFile: sealedFile(join(userData, 'unlock-tries.sealed')),
    auditLogPath: join(userData, 'audit.db'),
    auditKeyFile: sealedFile(join(userData, 'audit-key.sealed')),
    outboxFolder: join(userData, 'outbox'),
    outboxKeyFile: sealedFile(join(userData, 'outbox-keys.sealed')),
    profileFolder: userData,
    logFiles,
    pagePrinter: electronPagePrinter(),
    ...(updater && { updates: { updater, fetch: (url, init) => net.fetch(url, init) } }),
    trainingServer: trainingServer(
      {
        dataFolder: join(userData, 'training'),
        modelsFolder: folders.models,
        runtimeFolder: folders.runtime,
        engineWorker: folders.engineWorker
      },
      logger
    )
  }
}

function openStore(): Store {
  const store = new Store({ name: 'settings' })
  // SECURITY: electron-store answers any window that asks for the profile folder. Nobody here needs to ask.
  ipcMain.removeAllListeners('electron-store-get-data')
  return store
}
