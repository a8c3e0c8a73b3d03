import { maintenanceHash } from '@shared/domain/maintenance'
import type { BrowserWindow } from 'electron'
import { recover, startRecovery } from '../kiosk/recovery'
import type { Clock, Logger } from '../platform/ports'
import { pages } from '../security/own-page'

/** Between a failure and the next try, so that the process is gone for good. */
const pauseMs = 250
/** Electron tells of a hang when the page has answered nothing for some time. It may still come round. */
const graceMs = 10_000

export interface KeepAliveParts {
  readonly clock: Clock
  readonly logger: Logger
}

export interface KeptPage {
  /** Somebody starts the station again: the page is shown anew where it had been given up. */
  startOver(): void
}

/** Shows the desk's page again when it fails or hangs, with a limit. */
export function keepPageAlive(window: BrowserWindow, { clock, logger }: KeepAliveParts): KeptPage {
  const { webContents } = window
  let recovery = startRecovery
  let cancelKill = (): void => undefined

  const load = (url: string): void => {
    if (!window.isDestroyed()) void window.loadURL(url)
  }
  webContents.on('render-process-gone', (_event, { reason }) => {
    cancelKill()
    if (window.isDestroyed()) return
    const { next, show } = recover(recovery, clock.now(), isMaintenance(webContents.getURL()))
    recovery = next
    logger.write('error', 'window-crashed', { reason, times: next.crashedAt.length, show })
    if (show === 'nothing') return
    clock.after(pauseMs, () => load(show === 'station' ? pages.desk : `${pages.desk}${maintenanceHash}`))
  })
  window.on('unresponsive', () => {
    cancelKill()
    logger.write('warning', 'window-hangs')
    // Its end is told as a crash, and goes on from there.
    cancelKill = clock.after(graceMs, () => {
      if (!window.isDestroyed()) webContents.forcefullyCrashRenderer()
    })
  })
  window.on('responsive', () => cancelKill())
  window.once('closed', () => cancelKill())

  return {
    startOver() {
      if (!recovery.isGivenUp && !isMaintenance(webContents.getURL())) return
      recovery = startRecovery
      load(pages.desk)
    }
  }
}

function isMaintenance(url: string): boolean {
  return url.endsWith(maintenanceHash)
}
