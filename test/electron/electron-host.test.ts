import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron as electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { electronBinary } from '../../scripts/lib/electron-binary.mjs'

/** What the program answers to the page over the bridge. */
const ask = (from: Page, channel: string, input?: unknown): Promise<unknown> =>
  from.evaluate(
    ([name, sent]) =>
      (
        globalThis as unknown as { station: { invoke(channel: string, input: unknown): Promise<unknown> } }
      ).station.invoke(name, sent),
    [channel, input] as const
  )

/** Needs Electron's binary; `npm run test:electron` checks for it first. Everything else is tested without. */
const root = fileURLToPath(new URL('../..', import.meta.url))

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  const executablePath = electronBinary()
  if (executablePath === undefined) throw new Error('the Electron binary is not on this machine')
  const profile = mkdtempSync(join(tmpdir(), 'enroll-station-electron-'))
  app = await electron.launch({
    executablePath,
    args: [root, `--user-data-dir=${profile}`, '--use-fake-device-for-media-stream']
  })
  page = await app.firstWindow()
  await page.waitForLoadState('domcontentloaded')
})
afterAll(() => app.close())

describe('the Electron host', () => {
  it('shows the station from its own scheme, isolated', async () => {
    expect(page.url()).toBe('app://station/')
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  })

  it("asks for the administrator's PIN first, and then shows the tasks", async () => {
    const pin = '7391'
    await page.getByRole('heading').first().waitFor()
    expect(await ask(page, 'settings:save-visitor-display', { visitorDisplay: true })).toMatchObject({
      ok: false
    })
    expect(await ask(page, 'access:set-up', { pin })).toMatchObject({ ok: true })
    await page.getByRole('button', { name: /enroll/i }).waitFor()
    expect(await ask(page, 'access:open-settings', { pin })).toMatchObject({ ok: true })
  })

  it('gives the page the bridge and nothing of Node or Electron', async () => {
    const seen = await page.evaluate(() => ({
      bridge: Object.keys((globalThis as unknown as { station: object }).station),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis)
    }))
    expect(seen).toEqual({ bridge: ['invoke', 'subscribe'], node: [] })
  })

  it('serves the page with its content security policy', async () => {
    const policy = await page.evaluate(async () =>
      (await fetch('app://station/')).headers.get('content-security-policy')
    )
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/)
  })

  it('runs the page in a sandbox', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      // Not in the public types; answers what Electron really applied.
      const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      return contents.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
  })

  it('becomes ready with the training server', async () => {
    const connection = (): Promise<unknown> => ask(page, 'station:read-connection')
    await expect.poll(connection, { timeout: 30_000 }).toEqual({ ok: true, value: 'ready' })
  })

  it('grants the camera and refuses the microphone', async () => {
    const ask = (constraints: MediaStreamConstraints): Promise<string> =>
      page.evaluate(
        (wanted) =>
          navigator.mediaDevices.getUserMedia(wanted).then(
            () => 'granted',
            (error: unknown) => (error instanceof Error ? error.name : 'refused')
          ),
        constraints
      )
    expect(await ask({ video: true })).toBe('granted')
    expect(await ask({ audio: true })).toBe('NotAllowedError')
  })

  it('stays on its page', async () => {
    await page.evaluate(() => {
      window.open('https://example.org/')
      location.href = 'https://example.org/'
    })
    await page.waitForTimeout(500)
    expect(page.url()).toBe('app://station/')
    expect(app.windows()).toHaveLength(1)
  })

  it("opens the visitor's window, which may read what it shows and nothing else", async () => {
    await ask(page, 'settings:save-visitor-display', { visitorDisplay: true })
    const opened = app.waitForEvent('window')
    await ask(page, 'visitor:open')
    const visitor = await opened
    await visitor.getByTestId('visitor').waitFor()
    expect(visitor.url()).toBe('app://station/visitor.html')
    expect(await ask(visitor, 'visitor:read')).toEqual({ ok: true, value: { at: 'idle' } })
    expect(await ask(visitor, 'settings:read-public')).toMatchObject({ error: { code: 'ipc/forbidden' } })
    await ask(page, 'visitor:show', { at: 'message', message: 'welcome' })
    await visitor.locator('[data-at="message"]').waitFor()
  })
})
