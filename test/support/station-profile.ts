import { browserPlatform } from '@main/browser-host/browser-platform'
import { LogFile } from '@main/diagnostics/log-file'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type ManualClock, manualClock } from './manual-clock'
import { temporaryFolder } from './sandbox-harness'
import { type TestStation, type TestStationOverrides, testStation } from './test-station'

export interface ProfileOptions {
  readonly baseUrl: string
  readonly fetch?: typeof globalThis.fetch
  readonly settings?: Record<string, unknown>
  /** Where it stands still; milliseconds since 1970. */
  readonly at?: number
}

export interface StationProfile {
  /** Everything that the station keeps, and its log. */
  readonly folder: string
  /** Where a managed file would lie; there is none. */
  readonly managedPath: string
  readonly clock: ManualClock
  /** A new start over the same files. The one before must have been stopped. */
  readonly start: (
    change?: Pick<TestStationOverrides, 'secretBox' | 'maxOutboxBytes' | 'isGuarded' | 'onEvent'>
  ) => TestStation
}

/** The station as the browser host composes it, over the files of one profile, for one server, with time that stands still. */
export async function stationProfile({
  baseUrl,
  fetch,
  settings = {},
  at
}: ProfileOptions): Promise<StationProfile> {
  const folder = join(await temporaryFolder(), 'profile')
  mkdirSync(folder)
  const server = { baseUrl, acceptsPlainHttp: true }
  // The browser host has no key store.
  const content = { allowUnprotectedSecrets: true, server, ...settings }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(content))
  const clock = manualClock(at)
  const managedPath = join(folder, '..', 'managed', 'configuration.json')
  return {
    folder,
    managedPath,
    clock,
    start: (change = {}) => {
      const logFiles = new LogFile(join(folder, 'logs'))
      const platform = browserPlatform({
        version: '0.0.0',
        dataFolder: folder,
        modelsFolder: '',
        runtimeFolder: '',
        engineWorker: '',
        managedPath,
        writeLine: (line, level) => logFiles.append(line, level),
        logFiles
      })
      const { network } = platform
      const station = testStation(
        { baseUrl, username: '', password: '' },
        {
          ...platform,
          clock,
          network: fetch ? { open: () => ({ fetch, close: () => Promise.resolve() }) } : network,
          settleMs: 5_000,
          ...change
        }
      )
      let stopped: Promise<void> | undefined
      const stop = (): Promise<void> => (stopped ??= station.stop())
      onTestFinished(stop)
      station.start()
      return { ...station, stop }
    }
  }
}
