import type { Locator, Page } from 'playwright-core'
import { SettingsPage } from './settings-page'

const patience = { timeout: 30_000 }

/** The camera's screens of the settings, as an administrator sees them. */
export class CameraPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** From home. */
  async open(): Promise<void> {
    await new SettingsPage(this.page).open()
    await this.page.getByRole('button', { name: 'Choose and adjust' }).click()
  }

  /** From home: watches the place until it can be judged. */
  async checkScene(): Promise<Locator> {
    await new SettingsPage(this.page).open()
    await this.page.getByRole('button', { name: 'Check light and place' }).click()
    const report = this.page.getByTestId('scene-report')
    await report.waitFor({ timeout: 60_000 })
    return report
  }

  async back(): Promise<void> {
    await this.page.getByRole('button', { name: 'Settings' }).click()
  }

  get cards(): Locator {
    return this.page.getByTestId('camera-card')
  }

  get preview(): Locator {
    return this.page.getByTestId('camera-preview')
  }

  async waitForLive(count: number): Promise<void> {
    await this.page
      .locator('[data-testid="camera-card"][data-sight="live"]')
      .nth(count - 1)
      .waitFor(patience)
  }

  /** Tracks that the page has opened since `countTracks` and that still run. */
  liveTracks(): Promise<number> {
    return this.page.evaluate(
      () => window.openedTracks.filter(({ readyState }) => readyState === 'live').length
    )
  }

  async openedTracks(): Promise<number> {
    return this.page.evaluate(() => window.openedTracks.length)
  }
}

declare global {
  interface Window {
    openedTracks: MediaStreamTrack[]
  }
}

/** Run in the page before anything else: remembers every track that a camera gives. */
export function countTracks(): void {
  window.openedTracks = []
  const media = navigator.mediaDevices
  const open = media.getUserMedia.bind(media)
  media.getUserMedia = async (constraints) => {
    const stream = await open(constraints)
    window.openedTracks.push(...stream.getTracks())
    return stream
  }
}
