import { placeWindow } from '@main/kiosk/window-place'
import { isOwnPage, pages } from '@main/security/own-page'
import { pageHeaders } from '@main/security/page-headers'
import { isPermitted } from '@main/security/permissions'
import { roleOfSender } from '@main/security/trusted-sender'
import { kioskWindowOptions } from '@main/windows/kiosk-window'
import { visitorWindowOptions } from '@main/windows/visitor-window'
import type { Role } from '@shared/ipc/roles'
import { describe, expect, it } from 'vitest'

describe('our own page', () => {
  it('is app://station and nothing that only looks like it', () => {
    expect(isOwnPage('app://station/')).toBe(true)
    expect(isOwnPage('app://station/index.html#x')).toBe(true)
    for (const url of [
      'app://station.evil/',
      'app://other/',
      'app:station',
      'https://station/',
      'file:///app/station',
      'data:text/html,app://station/',
      'about:blank',
      'null',
      ''
    ]) {
      expect(isOwnPage(url), url).toBe(false)
    }
  })
})

describe('the sender check', () => {
  const showing = (url: string, id = 1) => {
    const mainFrame = { url }
    return { sender: { id, mainFrame }, senderFrame: mainFrame }
  }
  const event = showing(pages.desk)
  const own = new Map<number, Role>([
    [1, 'desk'],
    [2, 'visitor']
  ])

  it('knows the main frame of each of our own windows', () => {
    expect(roleOfSender(event, own)).toBe('desk')
    expect(roleOfSender(showing(pages.visitor, 2), own)).toBe('visitor')
  })
  it('refuses a frame that is gone', () => {
    expect(roleOfSender({ ...event, senderFrame: null }, own)).toBe(undefined)
  })
  it('refuses another window', () => {
    expect(roleOfSender(event, new Map([[3, 'desk']]))).toBe(undefined)
  })
  it('refuses a sub-frame, even of our own page', () => {
    expect(roleOfSender({ ...event, senderFrame: { url: pages.desk } }, own)).toBe(undefined)
  })
  it('refuses our window when it shows another page', () => {
    expect(roleOfSender(showing('https://example.org/'), own)).toBe(undefined)
  })
  it('lets no window take the page of the other for a role that it has not', () => {
    expect(roleOfSender(showing(pages.visitor, 1), own)).toBe(undefined)
    expect(roleOfSender(showing(pages.desk, 2), own)).toBe(undefined)
  })
})

describe('permissions', () => {
  const camera = { permission: 'media', url: 'app://station/', mediaTypes: ['video'] }

  it('grants the camera to our page', () => {
    expect(isPermitted(camera)).toBe(true)
  })
  it.each([
    ['the microphone', { ...camera, mediaTypes: ['audio'] }],
    ['the microphone beside the camera', { ...camera, mediaTypes: ['video', 'audio'] }],
    ['media of no kind', { ...camera, mediaTypes: [] }],
    ['media of unknown kind', { permission: 'media', url: camera.url }],
    ['the camera for another page', { ...camera, url: 'https://example.org/' }],
    ['geolocation', { ...camera, permission: 'geolocation' }],
    ['the clipboard', { ...camera, permission: 'clipboard-read' }],
    ['opening other programs', { ...camera, permission: 'openExternal' }]
  ])('refuses %s', (_, question) => {
    expect(isPermitted(question)).toBe(false)
  })
})

const bounds = { x: 0, y: 0, width: 1920, height: 1080 }
const place = placeWindow(undefined, [{ id: 1, bounds, workArea: bounds }])

describe.each([
  [
    'the window',
    (preload: string, packaged: boolean) => kioskWindowOptions({ preload, packaged, place, isKiosk: false })
  ],
  [
    "the visitor's window",
    (preload: string, packaged: boolean) => visitorWindowOptions({ preload, packaged }, undefined)
  ]
])('%s', (_, options) => {
  it('states every security option at its safe value', () => {
    expect(options('/preload.cjs', true).webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: false
    })
  })
  it('turns on nothing of Blink, and has nothing in a webview', () => {
    const preferences = options('/preload.cjs', true).webPreferences ?? {}
    for (const name of ['enableBlinkFeatures', 'disableBlinkFeatures', 'additionalArguments', 'plugins']) {
      expect(preferences).not.toHaveProperty(name)
    }
  })
  it('has developer tools in an unpackaged build only', () => {
    expect(options('/preload.cjs', false).webPreferences?.devTools).toBe(true)
  })
})

it('fills the screen from the start in kiosk mode, with the same rights', () => {
  const options = kioskWindowOptions({ preload: '/preload.cjs', packaged: true, place, isKiosk: true })
  expect(options).toMatchObject({ ...bounds, kiosk: true, autoHideMenuBar: true })
  expect(options.webPreferences).toMatchObject({ sandbox: true, devTools: false })
})

describe('the content security policy', () => {
  const directives = new Map(
    (pageHeaders['content-security-policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources.join(' ')]
    })
  )

  it('starts from nothing', () => {
    expect(directives.get('default-src')).toBe("'none'")
    for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'object-src']) {
      expect(directives.get(name), name).toBe("'none'")
    }
  })
  it('allows no inline code, no eval and no address but our own', () => {
    const all = [...directives.values()].join(' ')
    expect(all).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|ws:|data:|\*/)
  })
  it('isolates the page', () => {
    expect(pageHeaders).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp'
    })
  })
})
