import type { Locator, Page } from 'playwright-core'
import { SettingsPage } from './settings-page'

/** The settings of picture quality, as an administrator sees them. */
export class QualityPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** From home. */
  async open(): Promise<void> {
    await new SettingsPage(this.page).open()
    await this.page.getByRole('button', { name: 'Change limits and checks' }).click()
    await this.page.getByRole('heading', { name: 'Limits for photos' }).waitFor()
  }

  /** The limit beyond which a photo is not good enough. */
  blocking(name: string): Locator {
    return this.page.getByRole('textbox', { name: `${name}: Not good enough` })
  }

  /** The limit up to which nothing is advised. */
  advice(name: string): Locator {
    return this.page.getByRole('textbox', { name: `${name}: Advice` })
  }

  async type(field: Locator, value: string): Promise<void> {
    await field.fill(value)
    await field.press('Tab')
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save' }).click()
    await this.page.getByText('Saved. It holds from the next photo on.').waitFor()
  }

  /** To home. */
  async leave(): Promise<void> {
    await this.page.getByRole('button', { name: 'Settings' }).click()
    await this.page.getByRole('button', { name: 'Home' }).click()
  }
}
