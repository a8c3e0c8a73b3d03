import { join } from 'node:path'
import { app, net } from 'electron'
import Store from 'electron-store'
import { jsonLogger } from './json-logger'
import type { Platform } from './ports'
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
    // Electron's own stack knows the system's proxy and certificate store; Node's does not.
    fetch: (input, init) => net.fetch(input instanceof URL ? input.href : input, init),
    logger,
    settingsFile: settingsFile(
      () => new Store({ name: 'settings' }),
      join(userData, 'settings.json'),
      () => clock.now()
    ),
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
