import { app, type BrowserWindow, powerMonitor } from 'electron'

export interface FollowPowerParts {
  readonly station: {
    /** Absent where nobody can lock it. */
    lockNow?(): void
    wake(): void
  }
  /** The operating system ends the session: nothing holds it up. */
  readonly onEnd: () => void
  /** Stops the station's services; more than once does no harm. */
  readonly stop: () => Promise<void>
}

/** Locks the station before the computer sleeps or is locked, wakes it after, and stops in order when the computer does. */
export function followPower({ station, onEnd, stop }: FollowPowerParts): void {
  // SECURITY: whoever wakes the computer does not find the last visitor on the screen.
  powerMonitor.on('suspend', () => station.lockNow?.())
  powerMonitor.on('lock-screen', () => station.lockNow?.())
  powerMonitor.on('resume', () => station.wake())
  powerMonitor.on('unlock-screen', () => station.wake())
  // macOS and Linux wait for programs that ask for it, and expect them to end soon.
  // The event is told of in Electron's documents and missing in its types.
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault()
    onEnd()
    app.quit()
  })

  // Windows tells its windows, and then ends the program without asking it to quit.
  app.on('browser-window-created', (_event, window: BrowserWindow) => {
    window.on('session-end', () => {
      onEnd()
      void stop()
    })
  })
}
