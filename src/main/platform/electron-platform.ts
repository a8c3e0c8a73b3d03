import { join } from 'node:path'
import { app, ipcMain } from 'electron'
import Store from 'electron-store'
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
  const logger = jsonLogger(clock, (line) => process.stdout.write(`${line}\n`))
  const userData = app.getPath('userData')
  return {
    host: 'electron',
    version: app.getVersion(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    clock,
    network: electronNetwork(),
    logger,
    settingsFile: settingsFile(openStore, join(userData, 'settings.json'), () => clock.now()),
    secretBox: electronSecretBox(process.platform),
    credentialsFile: sealedFile(join(userData, 'sign-in.sealed')),
    offlineSignInFile: sealedFile(join(userData, 'offline-sign-in.sealed')),
    pinFile: sealedFile(join(userData, 'pin.sealed')),
    auditLogPath: join(userData, 'audit.db'),
    auditKeyFile: sealedFile(join(userData, 'audit-key.sealed')),
    outboxFolder: join(userData, 'outbox'),
    outboxKeyFile: sealedFile(join(userData, 'outbox-keys.sealed')),
    pagePrinter: electronPagePrinter(),
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
