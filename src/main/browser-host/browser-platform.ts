import { join } from 'node:path'
import Conf from 'conf'
import type { LogFiles, Platform } from '../platform/ports'
import { jsonLogger, type WriteLine } from '../platform/json-logger'
import { managedFile } from '../configuration/managed-file'
import { keyFileBox } from '../platform/key-file-box'
import { nodeNetwork } from '../platform/node-network'
import { sealedFile } from '../platform/sealed-file'
import { settingsFile } from '../platform/settings-file'
import { systemClock } from '../platform/system-clock'
import { trainingServer } from '../platform/training-server'

export interface BrowserPlatformOptions {
  readonly version: string
  /** Settings and practice records live here. */
  readonly dataFolder: string
  readonly modelsFolder: string
  readonly runtimeFolder: string
  readonly engineWorker: string
  readonly writeLine: WriteLine
  readonly logFiles?: LogFiles
  /** A managed file, for development and tests. */
  readonly managedPath?: string | undefined
}

/** The station's ports, supplied by plain Node. */
export function browserPlatform(options: BrowserPlatformOptions): Platform {
  const clock = systemClock()
  const logger = jsonLogger(clock, options.writeLine)
  const open = (): Conf => new Conf({ cwd: options.dataFolder, configName: 'settings' })
  return {
    host: 'browser',
    version: options.version,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    clock,
    network: nodeNetwork(),
    logger,
    settingsFile: settingsFile(open, join(options.dataFolder, 'settings.json'), () => clock.now()),
    ...(options.managedPath !== undefined && {
      managedFile: managedFile({
        path: options.managedPath,
        copyPath: join(options.dataFolder, 'managed-copy.json'),
        system: process.platform,
        owners: [0, process.getuid?.() ?? 0]
      })
    }),
    secretBox: keyFileBox(sealedFile(join(options.dataFolder, 'secrets.key'))),
    credentialsFile: sealedFile(join(options.dataFolder, 'sign-in.sealed')),
    offlineSignInFile: sealedFile(join(options.dataFolder, 'offline-sign-in.sealed')),
    pinFile: sealedFile(join(options.dataFolder, 'pin.sealed')),
    stationPinFile: sealedFile(join(options.dataFolder, 'station-pin.sealed')),
    unlockTriesFile: sealedFile(join(options.dataFolder, 'unlock-tries.sealed')),
    auditLogPath: join(options.dataFolder, 'audit.db'),
    auditKeyFile: sealedFile(join(options.dataFolder, 'audit-key.sealed')),
    outboxFolder: join(options.dataFolder, 'outbox'),
    outboxKeyFile: sealedFile(join(options.dataFolder, 'outbox-keys.sealed')),
    profileFolder: options.dataFolder,
    ...(options.logFiles && { logFiles: options.logFiles }),
    trainingServer: trainingServer({ ...options, dataFolder: join(options.dataFolder, 'training') }, logger)
  }
}
