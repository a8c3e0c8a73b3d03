import type { Locator, Page } from 'playwright-core'
import { EnrollPage } from './enroll-page'
import type { PeopleSite } from './people-site'
import type { PictureFile, StationPage } from './station-page'

/** A search by face loads the models first. */
const patience = { timeout: 30_000 }

/** The search for people as the attendant sees it. */
export class PeoplePage {
  readonly page: Page
  readonly #station: StationPage

  constructor(station: StationPage) {
    this.#station = station
    this.page = station.page
  }

  /** Works with this server from now on. */
  async signIn(
    { baseUrl }: PeopleSite,
    account: { readonly username: string; readonly password: string }
  ): Promise<void> {
    await new EnrollPage(this.#station).signInAt(
      { address: baseUrl, acceptsPlainHttp: true, trust: { kind: 'system' } },
      account
    )
  }

  /** From home. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'People' }).click()
    await this.page.getByRole('heading', { name: 'People', level: 1 }).waitFor()
  }

  /** @param name a closed way has other words, too */
  async choose(name: 'By tag' | 'By field' | 'By face' | 'Seen here'): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  async chooseTag(name: string): Promise<void> {
    await this.page.getByRole('option', { name }).click()
  }

  async searchField(name: string, value: string): Promise<void> {
    await this.page.getByLabel('Field', { exact: true }).fill(name)
    await this.page.getByLabel('Value', { exact: true }).fill(value)
    await this.page.getByRole('button', { name: 'Search', exact: true }).click()
  }

  async chooseFile({ name, bytes }: PictureFile): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: 'Choose a picture file' }).click()
    await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) })
  }

  get results(): Locator {
    return this.page.getByTestId('people-results')
  }

  get rows(): Locator {
    return this.results.getByRole('row')
  }

  row(name: string | RegExp): Locator {
    return this.results.getByRole('row', { name })
  }

  get closed(): Locator {
    return this.page.getByTestId('closed')
  }

  /** Waits for something that only comes after a look at a picture. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor(patience)
  }

  /** From an open record back to the search. */
  async goBack(): Promise<void> {
    await this.page.getByRole('button', { name: 'People' }).click()
    await this.page.getByRole('heading', { name: 'People', level: 1 }).waitFor()
  }
}
