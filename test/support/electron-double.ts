import { EventEmitter } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The one stand-in for the electron package, whose import throws where the binary is absent. It records what the
 * program asks for, in order, so that tests can read it and call it back; it decides nothing itself.
 */

type Handler = (...args: unknown[]) => unknown

/** What the program did, in order. */
export const journal: string[] = []

class App extends EventEmitter {
  /** A test may start an unpackaged one, or one that another instance keeps from starting. */
  isPackaged = true
  hasLock = true
  readonly userData = mkdtempSync(join(tmpdir(), 'electron-double-'))
  /** Lets `whenReady` go on. */
  becomeReady: () => void = () => undefined
  readonly #ready = new Promise<void>((resolve) => {
    this.becomeReady = resolve
  })
  requestSingleInstanceLock(): boolean {
    journal.push('requestSingleInstanceLock')
    return this.hasLock
  }
  enableSandbox(): void {
    journal.push('enableSandbox')
  }
  whenReady(): Promise<void> {
    return this.#ready
  }
  getPath(name: string): string {
    return name === 'userData' ? this.userData : join(this.userData, name)
  }
  getLocaleCountryCode(): string {
    return 'AT'
  }
  getVersion(): string {
    return '9.9.9'
  }
  quit(): void {
    journal.push('quit')
  }
  exit(code: number): void {
    journal.push(`exit ${String(code)}`)
  }
  relaunch(): void {
    journal.push('relaunch')
  }
  disableHardwareAcceleration(): void {
    journal.push('disableHardwareAcceleration')
  }
  /** As the operating system keeps it. */
  loginItem = { openAtLogin: false }
  getLoginItemSettings(): { openAtLogin: boolean } {
    return this.loginItem
  }
  setLoginItemSettings(settings: { openAtLogin: boolean }): void {
    this.loginItem = settings
  }
}
export const app = new App()

class MainIpc extends EventEmitter {
  readonly handlers = new Map<string, Handler>()
  handle(channel: string, handler: Handler): void {
    this.handlers.set(channel, handler)
  }
}
export const ipcMain = new MainIpc()

class RendererIpc extends EventEmitter {
  readonly invoked: { channel: string; input: unknown }[] = []
  invoke(channel: string, input: unknown): Promise<unknown> {
    this.invoked.push({ channel, input })
    return Promise.resolve({ ok: true })
  }
}
export const ipcRenderer = new RendererIpc()

export const contextBridge = {
  exposed: new Map<string, unknown>(),
  exposeInMainWorld(name: string, api: unknown): void {
    contextBridge.exposed.set(name, api)
  }
}

export const protocol = {
  registered: [] as unknown[],
  registerSchemesAsPrivileged(schemes: unknown): void {
    journal.push('registerSchemesAsPrivileged')
    protocol.registered.push(schemes)
  }
}

/** A session, as far as the program configures it. */
export class Session extends EventEmitter {
  readonly schemes = new Map<string, (request: Request) => Promise<Response>>()
  readonly permission: { request?: Handler; check?: Handler; device?: Handler } = {}
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>): void =>
      void this.schemes.set(scheme, handler)
  }
  setPermissionRequestHandler(handler: Handler): void {
    this.permission.request = handler
  }
  setPermissionCheckHandler(handler: Handler): void {
    this.permission.check = handler
  }
  setDevicePermissionHandler(handler: Handler): void {
    this.permission.device = handler
  }
  beforeRequest: Handler | undefined
  readonly webRequest = {
    onBeforeRequest: (handler: Handler): void => void (this.beforeRequest = handler)
  }
  verifyCertificate: Handler | undefined
  setCertificateVerifyProc(handler: Handler): void {
    this.verifyCertificate = handler
  }
  /** What Chromium's stack would do; a test gives it its own. */
  fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init)
  closeAllConnections(): Promise<void> {
    return Promise.resolve()
  }
}

/** A request of the older kind, which a test answers by hand. */
export class ClientRequest extends EventEmitter {
  readonly headers = new Map<string, string>()
  progress = { active: true, started: false, current: 0, total: 0 }
  body: Uint8Array | undefined
  isAborted = false
  readonly options: unknown
  constructor(options: unknown) {
    super()
    this.options = options
  }
  setHeader(name: string, value: string): void {
    this.headers.set(name, value)
  }
  getUploadProgress(): unknown {
    return this.progress
  }
  end(body: Uint8Array): void {
    this.body = body
  }
  abort(): void {
    this.isAborted = true
  }
}

export const net = {
  made: [] as ClientRequest[],
  request(options: unknown): ClientRequest {
    const made = new ClientRequest(options)
    net.made.push(made)
    return made
  }
}

export const session = {
  made: [] as { partition: string; options: unknown; session: Session }[],
  fromPartition(partition: string, options: unknown): Session {
    const made = new Session()
    session.made.push({ partition, options, session: made })
    return made
  }
}

const turnedAround = (text: string): string => Buffer.from(text, 'latin1').reverse().toString('latin1')

/** A key store that can be switched off, and that turns text around to seal it. */
export const safeStorage = {
  isAvailable: true,
  backend: 'gnome_libsecret',
  isAsyncEncryptionAvailable: () => Promise.resolve(safeStorage.isAvailable),
  getSelectedStorageBackend: () => safeStorage.backend,
  encryptStringAsync: (text: string) =>
    safeStorage.isAvailable
      ? Promise.resolve(Buffer.from(turnedAround(text)))
      : Promise.reject(new Error('no key store')),
  decryptStringAsync: (sealed: Buffer) =>
    safeStorage.isAvailable
      ? Promise.resolve({ result: turnedAround(sealed.toString()), shouldReEncrypt: false })
      : Promise.reject(new Error('no key store'))
}

/** Of the contents made next. */
let nextId = 7

class WebContents extends EventEmitter {
  readonly id = nextId++
  readonly mainFrame = { url: '' }
  readonly sent: unknown[][] = []
  send(...args: unknown[]): void {
    this.sent.push(args)
  }
  /** The options of each PDF that was asked for. */
  readonly printed: unknown[] = []
  printToPDF(options: unknown): Promise<Buffer> {
    this.printed.push(options)
    return Promise.resolve(Buffer.from(`%PDF of window ${String(this.id)}`))
  }
  isDestroyed(): boolean {
    return false
  }
  getURL(): string {
    return this.mainFrame.url
  }
  openHandler: Handler | undefined
  setWindowOpenHandler(handler: Handler): void {
    journal.push('setWindowOpenHandler')
    this.openHandler = handler
  }
  /** Told as Electron tells it. */
  forcefullyCrashRenderer(): void {
    journal.push('forcefullyCrashRenderer')
    this.emit('render-process-gone', preventable(), { reason: 'killed', exitCode: 1 })
  }
}

/** An event of which a test can tell whether it was prevented. */
export function preventable<T extends object>(members?: T): T & { defaultPrevented: boolean } {
  const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) }
  return Object.assign(event, members)
}

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.all
  }
  readonly webContents = new WebContents()
  readonly options: unknown
  readonly loaded: string[] = []
  bounds: Bounds
  isKiosk: boolean
  isMinimizedNow = false
  #isDestroyed = false
  constructor(options: Partial<Bounds> & { readonly kiosk?: boolean }) {
    super()
    this.options = options
    const { x = 0, y = 0, width = 1280, height = 800, kiosk = false } = options
    this.bounds = { x, y, width, height }
    this.isKiosk = kiosk
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }
  loadURL(url: string): Promise<void> {
    journal.push('loadURL')
    this.loaded.push(url)
    this.webContents.mainFrame.url = url
    return Promise.resolve()
  }
  show(): void {
    journal.push('show')
  }
  showInactive(): void {
    journal.push('showInactive')
  }
  focus(): void {
    journal.push('focus')
  }
  maximize(): void {
    journal.push('maximize')
  }
  restore(): void {
    journal.push('restore')
    this.isMinimizedNow = false
  }
  getBounds(): Bounds {
    return this.bounds
  }
  getNormalBounds(): Bounds {
    return this.bounds
  }
  setBounds(bounds: Bounds): void {
    this.bounds = bounds
  }
  setKiosk(isKiosk: boolean): void {
    journal.push(`setKiosk ${String(isKiosk)}`)
    this.isKiosk = isKiosk
  }
  isMaximized(): boolean {
    return false
  }
  isFullScreen(): boolean {
    return this.isKiosk
  }
  /** As somebody would close it; what prevents it keeps it. */
  close(): void {
    const event = preventable()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    BrowserWindow.all.splice(BrowserWindow.all.indexOf(this), 1)
    this.webContents.emit('destroyed')
    this.emit('closed')
  }
  isMinimized(): boolean {
    return this.isMinimizedNow
  }
  isDestroyed(): boolean {
    return this.#isDestroyed
  }
}

/** A screen without a task bar, unless it is given another work area. */
export function display(id: number, bounds: Bounds, workArea: Bounds = bounds) {
  return { id, bounds, workArea }
}

class Screen extends EventEmitter {
  /** The primary one first. */
  displays = [display(1, { x: 0, y: 0, width: 1280, height: 800 })]
  getAllDisplays(): Screen['displays'] {
    return this.displays
  }
  getPrimaryDisplay(): unknown {
    return this.displays[0]
  }
  /** The one that holds the upper left corner. */
  getDisplayMatching({ x, y }: Bounds): unknown {
    const holds = ({ bounds }: { bounds: Bounds }): boolean =>
      x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height
    return this.displays.find(holds) ?? this.displays[0]
  }
}
export const screen = new Screen()

export const powerMonitor = new EventEmitter()

/** What keeps the display awake at this moment. */
export const powerSaveBlocker = {
  running: new Map<number, string>(),
  start(kind: string): number {
    const id = powerSaveBlocker.running.size + 1
    powerSaveBlocker.running.set(id, kind)
    return id
  },
  stop(id: number): void {
    powerSaveBlocker.running.delete(id)
  }
}

export const webContents = {
  fromId: (id: number): WebContents | undefined =>
    BrowserWindow.all.map((window) => window.webContents).find((contents) => contents.id === id)
}

export const Menu = {
  buildFromTemplate(template: readonly { readonly label: string }[]): string {
    return template.map(({ label }) => label).join(', ')
  },
  setApplicationMenu(menu: unknown): void {
    journal.push(`setApplicationMenu ${String(menu)}`)
  }
}

export const shell = {}

// electron-store imports the package as a whole.
export default { app, ipcMain, shell }
