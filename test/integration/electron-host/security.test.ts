import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FuseV1Options } from '@electron/fuses'
import { lockedPreferences } from '@main/windows/locked-preferences'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fuses } from '../../../build/fuses'
import { preventable } from '../../support/electron-double'
import { type StartedHost, startHost } from '../../support/electron-host'
import { newestElectron } from './electron-release'

/** What the Electron host decides about security, observed on the double. */
const root = fileURLToPath(new URL('../../..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

describe('the Electron host', () => {
  let host: StartedHost
  beforeAll(async () => {
    host = await startHost()
  })
  afterAll(() => host.end())

  const byMistake = () => {
    const window = new host.electron.BrowserWindow({})
    void window.loadURL('app://station/')
    return window
  }
  const go = (event: string, url: string, isMainFrame = true): boolean => {
    const results = [host.window(), byMistake()].map(({ webContents }) => {
      const navigation = preventable({ url, isMainFrame })
      webContents.emit(event, navigation)
      return navigation.defaultPrevented
    })
    host.electron.BrowserWindow.all.at(-1)?.destroy()
    expect(new Set(results).size).toBe(1)
    return results[0]!
  }

  it('gives every window the same locked preferences', () => {
    const { webPreferences } = host.window().options as { webPreferences: { preload: string } }
    expect(webPreferences).toEqual(lockedPreferences(webPreferences.preload, true))
  })

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
    'denies %s in every window, also in one opened by mistake',
    (event) => {
      expect(go(event, 'https://example.org/')).toBe(true)
      expect(go(event, 'app://station/visitor.html')).toBe(true)
    }
  )

  it('lets a page load itself again', () => {
    expect(go('will-navigate', 'app://station/')).toBe(false)
    expect(go('will-frame-navigate', 'app://station/')).toBe(false)
    expect(go('will-frame-navigate', 'app://station/', false)).toBe(true)
  })

  it('opens no window that a page asks for', () => {
    const window = byMistake()
    expect(window.webContents.openHandler?.({ url: 'app://station/' })).toEqual({ action: 'deny' })
    expect(host.window().webContents.openHandler?.({ url: 'about:blank' })).toEqual({ action: 'deny' })
    window.destroy()
  })

  it("lets nothing into a window but the program's own files", () => {
    const isCancelled = (url: string): boolean => {
      let verdict: unknown
      host.session().beforeRequest?.({ url }, (answer: { cancel: boolean }) => (verdict = answer.cancel))
      return verdict === true
    }
    expect(isCancelled('app://station/')).toBe(false)
    expect(isCancelled('blob:app://station/1')).toBe(false)
    for (const url of [
      'https://127.0.0.1:9/',
      'https://example.org/',
      'file:///etc/passwd',
      'devtools://devtools/'
    ]) {
      expect(isCancelled(url), url).toBe(true)
    }
  })

  it('denies every download but what a page has made', () => {
    const download = (url: string, name: string): boolean => {
      const event = preventable()
      host.session().emit('will-download', event, {
        getURL: () => url,
        getFilename: () => name,
        getMimeType: () => 'application/octet-stream',
        setSaveDialogOptions: () => undefined
      })
      return !event.defaultPrevented
    }
    expect(download('blob:app://station/1', 'outbox.enrollments')).toBe(true)
    expect(download('https://example.org/a.pdf', 'a.pdf')).toBe(false)
    expect(download('app://station/models/face-detector.onnx', 'face-detector.onnx')).toBe(false)
    expect(download('blob:app://station/1', 'tool.exe')).toBe(false)
  })

  it('bypasses no certificate error', () => {
    const { app, session } = host.electron
    for (const event of ['certificate-error', 'select-client-certificate', 'login']) {
      expect(app.listenerCount(event), event).toBe(0)
      expect(host.window().webContents.listenerCount(event), event).toBe(0)
    }
    const checked = session.made.filter((made) => made.session.verifyCertificate !== undefined)
    expect(checked.every(({ partition }) => partition.startsWith('identities-'))).toBe(true)
    expect(host.session().verifyCertificate).toBe(undefined)
  })
})

describe('a packaged station', () => {
  it.each([
    ['--remote-debugging-port', { argv: ['--remote-debugging-port=9222'] }, 'remote-debugging-port'],
    ['NODE_OPTIONS', { env: { NODE_OPTIONS: '--require=/tmp/x.js' } }, 'NODE_OPTIONS']
  ])('does not start with %s, opens nothing, and names it', async (_, start, name) => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const { electron } = await startHost(start)
    expect(told.mock.calls).toEqual([[`Enroll Station does not start with ${name}.\n`]])
    told.mockRestore()
    expect(electron.journal).toEqual(['exit 1'])
    expect(electron.BrowserWindow.all).toEqual([])
    expect(electron.session.made).toEqual([])
  })
})

describe('the sources', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('generated'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: read(join('src', path)) }))

  it.each<[string, RegExp, readonly string[]]>([
    [
      'opens anything outside the station',
      /openExternal|openPath|showItemInFolder|\bshell\b.*from 'electron'/,
      []
    ],
    ['turns web security off', /webSecurity: false|allowRunningInsecureContent: true/, []],
    [
      'turns on features of Blink or Chromium',
      /enableBlinkFeatures|appendSwitch|experimentalFeatures: true/,
      []
    ],
    ['loads a page from file:', /loadFile\(|file:\/\//, []],
    ['runs code in a page from outside', /executeJavaScript|insertCSS|\.debugger\b/, []],
    [
      'decides about certificates',
      /'certificate-error'|setCertificateVerifyProc/,
      ['main/platform/electron-network.ts']
    ],
    ['listens for messages of a window', /ipcMain\.(handle|on)/, ['main/ipc/register.ts']]
  ])('has no line that %s', (_, pattern, allowed) => {
    const found = sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
    expect(found).toEqual(allowed)
  })

  it('has a linter that forbids openExternal', () => {
    expect(read('eslint.config.js')).toMatch(/MemberExpression\[property\.name='openExternal'\]/)
  })
})

describe('the program', () => {
  it('is built on the newest stable Electron, pinned to one version', () => {
    const manifest = JSON.parse(read('package.json')) as { devDependencies: { electron: string } }
    const installed = JSON.parse(read('node_modules/electron/package.json')) as { version: string }
    const major = (version: string): number => Number.parseInt(version, 10)
    expect(manifest.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
    expect(installed.version).toBe(manifest.devDependencies.electron)
    expect(major(installed.version)).toBeGreaterThanOrEqual(major(newestElectron.version))
  })

  it('states every fuse, each at its safe value', () => {
    expect(fuses).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false
    })
    // A fuse that the packager learns of later has to be decided on, too.
    const known = Object.values(FuseV1Options).filter((name) => typeof name === 'string')
    const stated = Object.keys(fuses).map((name) => name.toLowerCase())
    for (const name of known) expect(stated).toContain(name.toLowerCase())
  })
})
