import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { defaultKioskSettings, type KioskSettings } from '@shared/domain/kiosk'
import { app, type BrowserWindow, powerSaveBlocker } from 'electron'
import { autostartEntry } from '../kiosk/autostart-entry'
import { mayClose, mayQuit } from '../kiosk/leaving'
import { isSwallowed } from '../kiosk/swallowed-keys'
import type { KioskHost, Logger } from '../platform/ports'

export interface ElectronKioskParts {
  readonly logger: Logger
  readonly isPackaged: boolean
  readonly platform: NodeJS.Platform
}

/** The program's place at the computer, under Electron. */
export class ElectronKiosk implements KioskHost {
  readonly #parts: ElectronKioskParts
  /** Those that fill the screen in kiosk mode. */
  readonly #windows = new Set<BrowserWindow>()
  #settings: KioskSettings = { ...defaultKioskSettings, displayAwake: false }
  #startsAtLogin: boolean | undefined
  #blocker: number | undefined
  #isAllowed = false
  #isEnding = false

  constructor(parts: ElectronKioskParts) {
    this.#parts = parts
  }

  get isOn(): boolean {
    return this.#settings.kiosk
  }

  get mayQuit(): boolean {
    return mayQuit(this.#leaving, this.#parts.platform)
  }

  apply(settings: KioskSettings): void {
    const wasOn = this.isOn
    this.#settings = settings
    this.#keepAwake(settings.displayAwake)
    this.#startAtLogin(settings.startAtLogin)
    if (wasOn !== this.isOn) for (const window of this.#windows) window.setKiosk(this.isOn)
  }

  /** Keeps somebody who only stands in front of a window from getting behind it, for as long as kiosk mode is on. */
  guard(window: BrowserWindow): void {
    // SECURITY: kiosk. Keys that lead out of the page do not reach it.
    window.webContents.on('before-input-event', (event, input) => {
      if (this.isOn && isSwallowed(input, this.#parts.platform)) event.preventDefault()
    })
    window.on('close', (event) => {
      // SECURITY: kiosk. Only the PIN, or the end of the session, closes it.
      if (!mayClose(this.#leaving)) event.preventDefault()
    })
  }

  /** Has the window fill its screen for as long as kiosk mode is on. */
  fill(window: BrowserWindow): void {
    this.#windows.add(window)
    window.once('closed', () => this.#windows.delete(window))
    window.on('minimize', () => {
      if (this.isOn) window.restore()
    })
    window.on('leave-full-screen', () => {
      if (this.isOn && !this.#isEnding) window.setKiosk(true)
    })
  }

  quit(): void {
    this.#isAllowed = true
    app.quit()
  }

  /** Ends the program and starts it again. */
  restart(): void {
    this.#isAllowed = true
    app.relaunch()
    app.quit()
  }

  /** The program ends, whoever wanted it: nothing holds it up any more. */
  end(): void {
    this.#isEnding = true
  }

  get #leaving() {
    return { isKiosk: this.isOn, isAllowed: this.#isAllowed, isEnding: this.#isEnding }
  }

  #keepAwake(isWanted: boolean): void {
    if (isWanted === (this.#blocker !== undefined)) return
    if (this.#blocker === undefined) this.#blocker = powerSaveBlocker.start('prevent-display-sleep')
    else {
      powerSaveBlocker.stop(this.#blocker)
      this.#blocker = undefined
    }
  }

  /** An unpackaged program would enter Electron itself. */
  #startAtLogin(isWanted: boolean): void {
    const { isPackaged, platform, logger } = this.#parts
    if (!isPackaged || this.#startsAtLogin === isWanted) return
    this.#startsAtLogin = isWanted
    try {
      if (platform === 'linux') writeAutostart(isWanted)
      else if (app.getLoginItemSettings().openAtLogin !== isWanted) {
        app.setLoginItemSettings({ openAtLogin: isWanted })
      }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
      logger.write('error', 'start-at-login-not-set', { code })
    }
  }
}

function writeAutostart(isWanted: boolean): void {
  const path = join(app.getPath('appData'), 'autostart', 'enroll-station.desktop')
  if (!isWanted) {
    rmSync(path, { force: true })
    return
  }
  mkdirSync(dirname(path), { recursive: true })
  // An AppImage runs from a folder that is another one at each start.
  writeFileSync(path, autostartEntry(process.env['APPIMAGE'] ?? process.execPath))
}
