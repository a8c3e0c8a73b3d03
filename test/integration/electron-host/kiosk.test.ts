import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { administratorPin } from '../../support/administrator-pin'
import { type BrowserWindow, display, preventable } from '../../support/electron-double'
import { type HostStart, type StartedHost, startHost } from '../../support/electron-host'

const kioskSettings = { kiosk: true, startAtLogin: false, displayAwake: true }
const left = display(1, { x: 0, y: 0, width: 1920, height: 1080 })
const right = display(2, { x: 1920, y: 0, width: 1080, height: 1920 })

let hosts: StartedHost[] = []
async function start(options: HostStart = {}): Promise<StartedHost> {
  const host = await startHost(options)
  hosts.push(host)
  return host
}
afterEach(async () => {
  const ending = hosts
  hosts = []
  await Promise.all(ending.map((host) => host.end()))
})

const key = (keys: { key: string; control?: boolean; alt?: boolean; meta?: boolean }) => ({
  type: 'keyDown',
  code: '',
  shift: false,
  control: false,
  alt: false,
  meta: false,
  isComposing: false,
  ...keys
})

describe('a station in kiosk mode, with a second screen for visitors', () => {
  let host: StartedHost
  beforeAll(async () => {
    const settings = { ...kioskSettings, visitorDisplay: true }
    host = await startHost({ settings, displays: [left, right], platform: 'win32' })
  })
  afterAll(() => host.end())
  const visitor = () => host.electron.BrowserWindow.all[1]!
  const isHeldBack = (window: BrowserWindow, input: unknown): boolean => {
    const event = preventable()
    window.webContents.emit('before-input-event', event, input)
    return event.defaultPrevented
  }

  it('fills its screen from the first moment, and has no menu', () => {
    expect(host.window().options).toMatchObject({ ...left.bounds, kiosk: true })
    expect(host.electron.journal).toContain('setApplicationMenu null')
  })

  it('keeps keys that lead out of it from both pages, and typing not', () => {
    for (const window of [host.window(), visitor()]) {
      expect(isHeldBack(window, key({ key: 'F5' }))).toBe(true)
      expect(isHeldBack(window, key({ key: 'r', control: true }))).toBe(true)
      expect(isHeldBack(window, key({ key: '@', control: true, alt: true }))).toBe(false)
      expect(isHeldBack(window, key({ key: 'a' }))).toBe(false)
    }
  })

  it('cannot be closed, minimized or made smaller by somebody who stands there', () => {
    const window = host.window()
    window.close()
    expect(window.isDestroyed()).toBe(false)
    window.isMinimizedNow = true
    window.emit('minimize')
    expect(window.isMinimizedNow).toBe(false)
    window.isKiosk = false
    window.emit('leave-full-screen')
    expect(window.isKiosk).toBe(true)
  })

  it("leaves the visitor's window on its own screen until the desk closes it", async () => {
    const window = visitor()
    expect(window.bounds).toEqual(right.bounds)
    window.close()
    expect(window.isDestroyed()).toBe(false)
    await host.call('access:set-up', { pin: administratorPin })
    await host.call('visitor:close')
    expect(window.isDestroyed()).toBe(true)
  })
})

describe('kiosk mode', () => {
  it('cannot be quit from the Dock of macOS, nor by the menu that it needs there', async () => {
    const host = await start({ settings: kioskSettings, platform: 'darwin' })
    expect(host.electron.journal).toContain('setApplicationMenu Enroll Station, Edit')
    const quitting = preventable()
    host.electron.app.emit('before-quit', quitting)
    expect(quitting.defaultPrevented).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(host.electron.journal).not.toContain('quit')
  })

  it('ends by the PIN, wherever the station stands, and the audit log says so', async () => {
    const host = await start({ settings: kioskSettings })
    expect(await host.call('station:quit', { pin: administratorPin })).toMatchObject({
      error: { code: 'outbox/no-pin' }
    })
    expect(await host.call('access:set-up', { pin: administratorPin })).toMatchObject({ ok: true })
    expect(await host.call('station:quit', { pin: '1470' })).toMatchObject({
      error: { code: 'outbox/wrong-pin' }
    })
    expect(host.electron.journal).not.toContain('quit')

    expect(await host.call('station:quit', { pin: administratorPin })).toEqual({ ok: true, value: undefined })
    expect(host.electron.journal.at(-1)).toBe('quit')
    const quitting = preventable()
    host.electron.app.emit('before-quit', quitting)
    await vi.waitFor(() => expect(host.electron.journal.filter((each) => each === 'quit')).toHaveLength(2))
    host.window().close()
    expect(host.electron.BrowserWindow.all).toHaveLength(0)
    hosts = []
  })

  it('saves files without a dialog, which would show the whole disk', async () => {
    const saved: unknown[] = []
    const item = {
      getURL: () => 'blob:app://station/1',
      getFilename: () => 'audit-log.csv',
      getMimeType: () => 'text/csv',
      setSavePath: (path: string) => saved.push(path),
      setSaveDialogOptions: (options: unknown) => saved.push(options)
    }
    const closed = await start({ settings: kioskSettings })
    closed.session().emit('will-download', preventable(), item)
    const open = await start()
    open.session().emit('will-download', preventable(), item)
    expect(saved).toEqual([
      join(closed.electron.app.userData, 'downloads', 'audit-log.csv'),
      { defaultPath: 'audit-log.csv' }
    ])
  })

  it('starts again after an error that nobody caught, until that happens too often', async () => {
    const host = await start({ settings: kioskSettings })
    const { journal } = host.electron
    for (let times = 0; times < 3; times += 1) {
      process.listeners('uncaughtException').at(-1)?.(new Error('secret'), 'uncaughtException')
    }
    expect(journal.filter((each) => each === 'relaunch' || each === 'exit 1')).toEqual([
      ...['relaunch', 'exit 1', 'relaunch', 'exit 1'],
      'exit 1'
    ])
  })
})

describe('the settings of kiosk mode', () => {
  it('hold as soon as they are saved', async () => {
    const host = await start({ platform: 'win32' })
    const { app, powerSaveBlocker } = host.electron
    expect(host.window().isKiosk).toBe(false)
    expect([...powerSaveBlocker.running.values()]).toEqual(['prevent-display-sleep'])
    expect(app.loginItem).toEqual({ openAtLogin: false })

    await host.call('access:set-up', { pin: administratorPin })
    await host.call('access:open-settings', { pin: administratorPin })
    const change = { kiosk: true, startAtLogin: true, displayAwake: false }
    expect(await host.call('settings:save-kiosk', change)).toMatchObject({ ok: true, value: change })
    expect(host.window().isKiosk).toBe(true)
    expect(powerSaveBlocker.running.size).toBe(0)
    expect(app.loginItem).toEqual({ openAtLogin: true })

    await host.call('settings:save-kiosk', { ...change, kiosk: false })
    expect(host.window().isKiosk).toBe(false)
    host.window().close()
    expect(host.electron.BrowserWindow.all).toHaveLength(0)
  })

  it('start the station at login on Linux by an entry of its own', async () => {
    const host = await start({ settings: { startAtLogin: true }, platform: 'linux' })
    const path = join(host.electron.app.userData, 'appData/autostart/enroll-station.desktop')
    expect(readFileSync(path, 'utf8')).toContain(`Exec="${process.execPath}"`)
  })

  it('enter no unpackaged program into the login', async () => {
    const host = await start({ settings: { startAtLogin: true }, platform: 'linux', isPackaged: false })
    expect(existsSync(join(host.electron.app.userData, 'appData/autostart'))).toBe(false)
  })
})

describe('the window', () => {
  const kept = {
    window: {
      displayId: 2,
      displayBounds: right.bounds,
      offset: { x: 10, y: 20 },
      width: 1000,
      height: 700,
      isMaximized: false
    }
  }

  it('opens where it stood', async () => {
    const host = await start({ kept, displays: [left, right] })
    expect(host.window().options).toMatchObject({ x: 1930, y: 20, width: 1000, height: 700 })
  })

  it('opens on the screen that is left when its own has gone', async () => {
    const host = await start({ kept, displays: [left] })
    expect(host.window().options).toMatchObject({ x: 460, y: 190, width: 1000, height: 700 })
  })

  it('comes back when its screen goes while it is open, and is told of where it is put', async () => {
    const host = await start({ kept, displays: [left, right] })
    const { screen } = host.electron
    screen.displays.pop()
    screen.emit('display-removed')
    expect(host.window().bounds).toMatchObject({ x: 460, y: 190 })

    host.window().setBounds({ x: 100, y: 50, width: 900, height: 600 })
    host.window().emit('move')
    const path = join(host.electron.app.userData, 'host.json')
    await vi.waitFor(() =>
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
        window: { displayId: 1, offset: { x: 100, y: 50 }, width: 900, height: 600 }
      })
    )
  })

  it('fills another screen in kiosk mode while its own is away, and its own again, turned or not', async () => {
    const host = await start({ kept, settings: kioskSettings, displays: [left, right] })
    const { screen } = host.electron
    expect(host.window().bounds).toEqual(right.bounds)
    screen.displays = [left]
    screen.emit('display-removed')
    expect(host.window().bounds).toEqual(left.bounds)
    const turned = display(2, { x: 1920, y: 0, width: 1920, height: 1080 })
    screen.displays = [left, turned]
    screen.emit('display-added')
    expect(host.window().bounds).toEqual(turned.bounds)
    expect(host.window().isKiosk).toBe(true)
  })

  it('comes to the front by a second start, ends in Maintenance after several crashes, and starts over by another', async () => {
    const host = await start()
    const { loaded, webContents } = host.window()
    host.window().isMinimizedNow = true
    host.electron.app.emit('second-instance')
    expect(host.electron.journal.slice(-2)).toEqual(['restore', 'focus'])
    expect(loaded).toHaveLength(1)
    for (let times = 1; times <= 3; times += 1) {
      webContents.emit('render-process-gone', preventable(), { reason: 'crashed', exitCode: 139 })
      await vi.waitFor(() => expect(loaded).toHaveLength(times + 1))
    }
    expect(loaded.at(-1)).toBe('app://station/#maintenance=crashes')
    expect(await host.call('settings:read-public')).toMatchObject({ ok: true })
    host.electron.app.emit('second-instance')
    expect(loaded.at(-1)).toBe('app://station/')
  })
})

describe('a second instance', () => {
  it('ends without having opened anything', async () => {
    const { electron } = await startHost({ hasLock: false })
    expect(electron.journal).toEqual(['requestSingleInstanceLock', 'quit'])
  })
})

describe('graphics', () => {
  const lose = (host: StartedHost): void =>
    void host.electron.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 1 })

  it('are drawn in software after too many losses, by one new start', async () => {
    const first = await start()
    lose(first)
    lose(first)
    expect(first.electron.journal).not.toContain('relaunch')
    lose(first)
    expect(first.electron.journal.slice(-2)).toEqual(['relaunch', 'quit'])
    const kept: unknown = JSON.parse(readFileSync(join(first.electron.app.userData, 'host.json'), 'utf8'))

    const second = await start({ kept })
    expect(second.electron.journal).toContain('disableHardwareAcceleration')
    for (let times = 0; times < 9; times += 1) lose(second)
    expect(second.electron.journal).not.toContain('relaunch')
  })

  it('are not blamed for other processes', async () => {
    const host = await start()
    for (let times = 0; times < 9; times += 1) {
      host.electron.app.emit('child-process-gone', {}, { type: 'Utility', reason: 'crashed', exitCode: 1 })
    }
    expect(host.electron.journal).not.toContain('relaunch')
  })
})

describe('the computer', () => {
  it('locks the station before it sleeps, and wakes it after', async () => {
    const host = await start()
    await host.call('access:set-up', { pin: administratorPin })
    expect(await host.call('access:read')).toMatchObject({ value: { state: 'open' } })
    host.electron.powerMonitor.emit('suspend')
    expect(await host.call('access:read')).toMatchObject({ value: { state: 'locked' } })
    expect(await host.call('visitor:open')).toMatchObject({ error: { code: 'access/locked' } })

    host.electron.powerMonitor.emit('resume')
    await vi.waitFor(async () =>
      expect(await host.call('station:read-connection')).toMatchObject({ ok: true })
    )
  })

  it('waits for the station when it shuts down, also in kiosk mode', async () => {
    const host = await start({ settings: kioskSettings, platform: 'darwin' })
    const shutdown = preventable()
    host.electron.powerMonitor.emit('shutdown', shutdown)
    expect(shutdown.defaultPrevented).toBe(true)
    expect(host.electron.journal.at(-1)).toBe('quit')
    host.window().close()
    expect(host.electron.BrowserWindow.all).toHaveLength(0)
  })

  it('ends the session of Windows without being held up', async () => {
    const host = await start({ settings: kioskSettings, platform: 'win32' })
    host.window().emit('session-end')
    host.window().close()
    expect(host.electron.BrowserWindow.all).toHaveLength(0)
  })
})
