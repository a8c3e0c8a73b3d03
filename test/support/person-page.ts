import type { Locator, Page } from 'playwright-core'
import { EnrollPage } from './enroll-page'
import { PeoplePage } from './people-page'
import type { StationPage } from './station-page'

const patience = { timeout: 30_000 }

export type RecordPart =
  'Names' | 'Tags' | 'Notes' | 'Fields' | 'Addresses' | 'Photos' | 'Documents' | 'Sightings'

/** The record of one person as the attendant sees it. */
export class PersonPage {
  readonly page: Page
  readonly people: PeoplePage
  readonly #station: StationPage

  constructor(station: StationPage) {
    this.#station = station
    this.page = station.page
    this.people = new PeoplePage(station)
  }

  async signIn(
    address: string,
    account: { readonly username: string; readonly password: string }
  ): Promise<void> {
    const trust = { kind: 'system' } as const
    await new EnrollPage(this.#station).signInAt({ address, acceptsPlainHttp: true, trust }, account)
  }

  /** From home, by way of a tag. */
  async open(name: string, tag: string): Promise<void> {
    await this.people.open()
    await this.people.chooseTag(tag)
    await this.people.row(name).click(patience)
    await this.page.getByRole('heading', { name, level: 1 }).waitFor(patience)
    await this.part('Names').waitFor(patience)
  }

  part(name: RecordPart): Locator {
    return this.page.getByRole('region', { name })
  }

  entries(part: RecordPart): Locator {
    return this.part(part).getByRole('listitem')
  }

  entry(part: RecordPart, words: string | RegExp): Locator {
    return this.entries(part).filter({ hasText: words })
  }

  press(part: RecordPart, button: string | RegExp): Promise<void> {
    return this.part(part).getByRole('button', { name: button }).first().click(patience)
  }

  async fill(part: RecordPart, label: string, text: string): Promise<void> {
    await this.part(part).getByLabel(label, { exact: true }).fill(text)
  }

  /** In the dialog that asks back. */
  async confirm(button: string): Promise<void> {
    await this.page.getByRole('alertdialog').getByRole('button', { name: button }).click()
  }

  async pickDocument(name: string, bytes: Uint8Array): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.press('Documents', 'Add a document')
    await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })
  }
}
