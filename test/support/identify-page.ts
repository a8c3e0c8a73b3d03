import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { openStation } from './e2e'
import type { Stage } from './e2e-stage'
import { EnrollPage } from './enroll-page'
import type { IdentifySite } from './identify-site'
import type { StationPage } from './station-page'

const patience = { timeout: 40_000 }

/** Live identification as the attendant sees it. */
export class IdentifyPage {
  readonly page: Page
  readonly station: StationPage

  constructor(station: StationPage) {
    this.station = station
    this.page = station.page
  }

  get result(): Locator {
    return this.page.getByTestId('identify-result')
  }

  /** Newest first. */
  get history(): Locator {
    return this.page.getByTestId('identify-history').getByRole('button')
  }

  /** Waits until so many answers have come since the screen was opened. */
  async waitForAnswers(count: number): Promise<void> {
    await this.history.nth(count - 1).waitFor(patience)
  }

  async waitForOutcome(outcome: string): Promise<Locator> {
    const result = this.page.locator(`[data-testid="identify-result"][data-outcome="${outcome}"]`)
    await result.waitFor(patience)
    return result
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name }).first().click(patience)
  }

  async lookUpFile(name: string, bytes: Uint8Array): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.press('Look up a picture file')
    await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) })
  }
}

/** A station that works with a site's server, signed in. */
export async function openIdentify(
  stage: Stage,
  site: IdentifySite,
  options: { readonly account?: IdentifySite['account']; readonly settings?: Record<string, unknown> } = {}
): Promise<IdentifyPage> {
  const { account = site.account, settings = {} } = options
  // The browser host has no key store.
  const content = { allowUnprotectedSecrets: true, ...settings }
  writeFileSync(join(stage.folder, 'settings.json'), JSON.stringify(content))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  await new EnrollPage(station).signInAt(
    { address: site.baseUrl, acceptsPlainHttp: true, trust: { kind: 'system' } },
    account
  )
  await station.choose('Identify')
  return new IdentifyPage(station)
}
