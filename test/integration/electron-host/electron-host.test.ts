import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { channels } from '@shared/ipc/channels'
import { mayCall } from '@shared/ipc/roles'
import { pdfOptions } from '@main/platform/electron-page-printer'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { administratorPin } from '../../support/administrator-pin'
import * as electron from '../../support/electron-double'

/** The real entry of the Electron host, started on the double: everything but Electron itself. */
const { app, BrowserWindow, display, ipcMain, journal, protocol, screen, session } = electron

const ownWindow = () => BrowserWindow.all[0]!
const ownSession = () => session.made[0]!.session
const ownEvent = () => {
  const { webContents } = ownWindow()
  return { sender: webContents, senderFrame: webContents.mainFrame }
}
const call = (event: unknown, channel: string, input?: unknown): unknown =>
  ipcMain.handlers.get(channel)?.(event, input)

let beforeReady: string[]

beforeAll(async () => {
  // A settings file makes the host open electron-store, which comes with a listener of its own.
  writeFileSync(join(app.userData, 'settings.json'), '{"mirrorPreview":false}')
  await import('@main/index')
  beforeReady = [...journal]
  app.becomeReady()
  await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(1))
  // As the first run does, and an administrator after it.
  await call(ownEvent(), 'access:set-up', { pin: administratorPin })
  await call(ownEvent(), 'access:open-settings', { pin: administratorPin })
})

describe('the Electron host', () => {
  it('takes the lock, the sandbox and its scheme before the app is ready, and nothing else', () => {
    expect(beforeReady).toEqual(['requestSingleInstanceLock', 'enableSandbox', 'registerSchemesAsPrivileged'])
    expect(protocol.registered).toHaveLength(1)
  })

  it('has no menu, and one window on its own page in a session that stays in memory', () => {
    expect(journal).toContain('setApplicationMenu null')
    expect(BrowserWindow.all).toHaveLength(1)
    expect(ownWindow().loaded).toEqual(['app://station/'])
    expect(session.made[0]).toMatchObject({ partition: 'station' })
    for (const { partition, options } of session.made) {
      expect(partition).not.toMatch(/^persist:/)
      expect(options).toEqual({ cache: false })
    }
  })

  it('denies navigation in that window before it loads anything', () => {
    expect(journal.indexOf('setWindowOpenHandler')).toBeLessThan(journal.indexOf('loadURL'))
    expect(ownWindow().webContents.listenerCount('will-navigate')).toBe(1)
  })

  it('serves its scheme with the page headers, and answers nobody else by it', async () => {
    const serve = ownSession().schemes.get('app')!
    const model = await serve(new Request('app://station/models/face-detector.onnx'))
    expect(model.status).toBe(200)
    expect(model.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await serve(new Request('app://station/../../package.json'))).status).toBe(404)
    expect((await serve(new Request('app://elsewhere/models/face-detector.onnx'))).status).toBe(404)
  })

  it('answers permission requests and checks alike: the camera, for its own page', () => {
    const { request, check, device } = ownSession().permission
    const answers: unknown[] = []
    const ask = (requestingUrl: string, mediaTypes: string[]): void =>
      void request?.(undefined, 'media', (granted: boolean) => answers.push(granted), {
        requestingUrl,
        mediaTypes
      })
    ask('app://station/', ['video'])
    ask('app://station/', ['audio'])
    ask('https://example.org/', ['video'])
    expect(answers).toEqual([true, false, false])
    expect(check?.(undefined, 'media', 'app://station/', { mediaType: 'video' })).toBe(true)
    expect(check?.(undefined, 'geolocation', 'app://station/', {})).toBe(false)
    expect(device?.({})).toBe(false)
  })

  it('registers every channel of the contract, and no other way in', () => {
    expect([...ipcMain.handlers.keys()].sort()).toEqual([...channels].sort())
    expect(ipcMain.eventNames()).toEqual([])
  })

  it('answers its own window, by the settings on disk', async () => {
    expect(await call(ownEvent(), 'station:describe')).toEqual({
      ok: true,
      value: { version: '9.9.9', host: 'electron', name: 'Enroll Station', canSavePdf: true }
    })
    expect(await call(ownEvent(), 'settings:read-public')).toMatchObject({
      ok: true,
      value: { mirrorPreview: false }
    })
  })

  it.each(channels)('refuses other senders on %s', async (channel) => {
    const foreign = { sender: { id: 99, mainFrame: {} }, senderFrame: { url: 'app://station/' } }
    expect(await call(foreign, channel)).toMatchObject({ ok: false, error: { code: 'ipc/forbidden' } })
    const gone = { ...ownEvent(), senderFrame: null }
    expect(await call(gone, channel)).toMatchObject({ ok: false, error: { code: 'ipc/forbidden' } })
  })

  it('starts the training server in the profile folder, and tells the window when it is ready', async () => {
    await expect
      .poll(() => ownWindow().webContents.sent, { timeout: 10_000 })
      .toContainEqual(['station:connection-changed', 'ready'])
    expect(existsSync(join(app.userData, 'training/training.sqlite'))).toBe(true)
  })

  describe('with a second window, which faces the visitor', () => {
    const visitorWindow = () => BrowserWindow.all[1]
    const visitorEvent = () => {
      const { webContents } = visitorWindow()!
      return { sender: webContents, senderFrame: webContents.mainFrame }
    }

    it('has none until the site wants one and there is a screen for it', async () => {
      expect(visitorWindow()).toBe(undefined)
      expect(await call(ownEvent(), 'visitor:open')).toMatchObject({ error: { code: 'ipc/forbidden' } })
      await call(ownEvent(), 'settings:save-visitor-display', { visitorDisplay: true })
      expect(visitorWindow()).toBe(undefined)
    })

    it('opens it on the other screen, with its own page and the same rights', async () => {
      screen.displays.push(display(2, { x: 1280, y: 0, width: 1080, height: 1920 }))
      screen.emit('display-added')
      expect(ownWindow().webContents.sent.at(-1)).toEqual([
        'visitor:display-changed',
        { isOpen: false, hasOwnScreen: true }
      ])
      expect(await call(ownEvent(), 'visitor:open')).toMatchObject({ value: { isOpen: true } })
      expect(visitorWindow()?.loaded).toEqual(['app://station/visitor.html'])
      expect(visitorWindow()?.options).toMatchObject({ x: 1280, width: 1080, fullscreen: true })
      expect(visitorWindow()?.webContents.listenerCount('will-navigate')).toBe(1)
    })

    it('lets it read what it is to show, and refuses it everything else', async () => {
      expect(await call(visitorEvent(), 'visitor:read')).toEqual({ ok: true, value: { at: 'idle' } })
      for (const channel of channels.filter((each) => !mayCall('visitor', each))) {
        const answer = await call(visitorEvent(), channel)
        expect(answer, channel).toMatchObject({ ok: false, error: { code: 'ipc/forbidden' } })
      }
    })

    it('tells it what the desk shows, and nothing else', async () => {
      await call(ownEvent(), 'visitor:show', { at: 'message', message: 'see-desk' })
      await call(ownEvent(), 'settings:save-visitor-display', { visitorDisplay: true })
      expect(visitorWindow()?.webContents.sent).toEqual([
        ['visitor:changed', { at: 'message', message: 'see-desk' }]
      ])
      expect(ownWindow().webContents.sent.map(([event]) => event)).not.toContain('visitor:changed')
    })

    it('opens it again when its page fails, until that has happened too often', async () => {
      const opened = journal.filter((each) => each === 'loadURL').length
      for (let times = 0; times < 3; times += 1) {
        visitorWindow()?.webContents.emit('render-process-gone')
      }
      expect(journal.filter((each) => each === 'loadURL')).toHaveLength(opened + 2)
      expect(await call(ownEvent(), 'visitor:describe')).toMatchObject({ value: { isOpen: false } })
      expect(await call(ownEvent(), 'visitor:open')).toMatchObject({ value: { isOpen: true } })
    })

    it('closes it when the site does not want it any more', async () => {
      await call(ownEvent(), 'settings:save-visitor-display', { visitorDisplay: false })
      expect(visitorWindow()).toBe(undefined)
      expect(ownWindow().webContents.sent.at(-1)).toEqual([
        'visitor:display-changed',
        { isOpen: false, hasOwnScreen: true }
      ])
    })
  })

  it('makes a PDF of the window that asks, on paper and with options of its own, and of nothing else', async () => {
    const { webContents } = ownWindow()
    expect(await call(ownEvent(), 'page:print-to-pdf', { pageSize: 'A0' })).toMatchObject({
      ok: false,
      error: { code: 'ipc/bad-request' }
    })
    expect(webContents.printed).toEqual([])

    expect(await call(ownEvent(), 'page:print-to-pdf')).toEqual({
      ok: true,
      value: { content: new TextEncoder().encode(`%PDF of window ${String(webContents.id)}`) }
    })
    expect(webContents.printed).toEqual([pdfOptions(app.getLocaleCountryCode())])
  })

  it('brings its window to the front when it is started a second time', () => {
    app.emit('second-instance')
    expect(journal.at(-1)).toBe('focus')
  })

  it('ends on an error that nobody caught, and shows nothing of it', () => {
    const mine = process.listeners('uncaughtException').at(-1)
    mine?.(new Error('Bearer secret'), 'uncaughtException')
    expect(journal.at(-1)).toBe('exit 1')
  })

  it('holds the first quit back until the training server has stopped, and quits then', async () => {
    let prevented = 0
    const quitting = { preventDefault: () => (prevented += 1) }
    app.emit('before-quit', quitting)
    expect(prevented).toBe(1)
    await expect.poll(() => journal.at(-1)).toBe('quit')
    app.emit('before-quit', quitting)
    expect(prevented).toBe(1)
  })

  it("takes the visitor's window along when the one at the desk is closed", async () => {
    await call(ownEvent(), 'settings:save-visitor-display', { visitorDisplay: true })
    expect(BrowserWindow.all).toHaveLength(2)
    ownWindow().close()
    expect(BrowserWindow.all).toHaveLength(0)
  })
})
