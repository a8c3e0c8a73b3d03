import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from '@main/browser-host/find-browser'
import { quietSwitches } from '@main/browser-host/quiet-switches'

export type FakeCamera =
  /** Plays this .mjpeg file (concatenated JPEGs) in a loop at 30 frames a second. Re-read whenever the camera opens. */
  | { readonly kind: 'clip'; readonly path: string }
  | { readonly kind: 'missing' }
  /** Several cameras at once, each with a moving pattern; they are called fake_device_0 and so on. */
  | { readonly kind: 'several'; readonly count: number }
  /** Another program has it. Chromium has no switch for that, so the page is told what Chromium would say. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'denied'; readonly path: string }

export interface StationBrowser {
  readonly page: Page
  /** What the page complained about: console errors, uncaught exceptions, refused loads (CSP), other addresses. */
  readonly complaints: string[]
  close(): Promise<void>
}

/**
 * An installed Chrome, Edge or Chromium without a window, with a fake camera and nothing from outside.
 *
 * @param switches more of the browser's command line
 */
export async function openBrowser(
  camera: FakeCamera,
  switches: readonly string[] = []
): Promise<StationBrowser> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('no browser found; npm test says what to install')
  const context: BrowserContext = await chromium.launchPersistentContext(
    mkdtempSync(join(tmpdir(), 'enroll-station-browser-')),
    {
      executablePath,
      headless: true,
      viewport: { width: 1280, height: 800 },
      args: [
        ...quietSwitches,
        ...switches,
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...cameraSwitches(camera)
      ]
    }
  )
  const page = context.pages()[0] ?? (await context.newPage())
  // Nothing here is about time, and a busy computer may take a while.
  page.setDefaultTimeout(60_000)
  if (camera.kind === 'busy') await page.addInitScript(holdCamera)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (!isLocal(request.url())) complaints.push(`tried to reach ${request.url()}`)
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, complaints, close: () => context.close() }
}

function holdCamera(): void {
  navigator.mediaDevices.getUserMedia = () =>
    Promise.reject(new DOMException('Could not start video source', 'NotReadableError'))
}

/** The page may reach its own host and nothing else. */
function isLocal(url: string): boolean {
  return /^(http:\/\/127\.0\.0\.1:\d+\/|blob:http:\/\/127\.0\.0\.1:\d+\/)/.test(url)
}

function cameraSwitches(camera: FakeCamera): string[] {
  switch (camera.kind) {
    case 'missing':
    case 'busy':
      return ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream=device-count=0']
    case 'several':
      return [
        '--use-fake-ui-for-media-stream',
        `--use-fake-device-for-media-stream=device-count=${camera.count}`
      ]
    case 'denied':
      return [
        '--use-fake-ui-for-media-stream=deny',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${camera.path}`
      ]
    case 'clip':
      return [
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${camera.path}`
      ]
  }
}
