import type { Page } from 'playwright-core'
import { SettingsPage } from './settings-page'
import type { StationPage } from './station-page'

/** PIN and audit log, as an administrator sees them. */
export class AdministratorPage {
  readonly page: Page

  constructor({ page }: StationPage) {
    this.page = page
  }

  /** From home. */
  async open(): Promise<void> {
    await new SettingsPage(this.page).open()
    await this.openHere()
  }

  /** From the settings. */
  async openHere(): Promise<void> {
    await this.page.getByRole('button', { name: 'PIN and audit log' }).click()
    await this.page.getByRole('heading', { name: 'Administrator' }).waitFor()
  }

  async choosePin(pin: string): Promise<void> {
    await this.page.getByLabel('New PIN, 4 to 20 digits').fill(pin)
    await this.page.getByLabel('The new PIN once more').fill(pin)
    await this.page.getByRole('button', { name: 'Choose this PIN' }).click()
  }

  /** To home. */
  async leave(): Promise<void> {
    await this.page.getByRole('button', { name: 'Settings' }).click()
    await this.page.getByRole('button', { name: 'Home' }).click()
  }
}
