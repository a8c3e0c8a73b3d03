import type { Page } from 'playwright-core'
import { administratorPin } from './administrator-pin'
import { SettingsPage } from './settings-page'
import type { StationPage } from './station-page'

/** PIN and audit log, as an administrator sees them. */
export class AdministratorPage {
  readonly page: Page

  constructor({ page }: StationPage) {
    this.page = page
  }

  /** From home. */
  async open(pin = administratorPin): Promise<void> {
    await new SettingsPage(this.page).open(pin)
    await this.openHere()
  }

  /** From the settings. */
  async openHere(): Promise<void> {
    await this.page.getByRole('button', { name: 'PIN and audit log' }).click()
    await this.page.getByRole('heading', { name: 'Administrator', exact: true }).waitFor()
  }

  /** Changes the PIN. */
  async choosePin(pin: string, current: string): Promise<void> {
    await this.page.getByLabel('Present PIN').fill(current)
    await this.page.getByLabel('New PIN, 4 to 20 digits').fill(pin)
    await this.page.getByLabel('The new PIN once more').fill(pin)
    await this.page.getByRole('button', { name: 'Change the PIN' }).click()
  }

  /** To home. */
  async leave(): Promise<void> {
    await this.page.getByRole('button', { name: 'Settings' }).click()
    await this.page.getByRole('button', { name: 'Home' }).click()
  }
}
