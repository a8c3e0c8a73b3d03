import type { Locator, Page } from 'playwright-core'
import type { StationPage } from './station-page'

const patience = { timeout: 30_000 }

/** The outbox as people at the desk see it. */
export class OutboxPage {
  readonly page: Page

  constructor({ page }: StationPage) {
    this.page = page
  }

  /** The way to it on the first screen, with what it says. */
  get button(): Locator {
    return this.page.getByTestId('outbox-button')
  }

  get rows(): Locator {
    return this.page.getByTestId('outbox-item')
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name })
  }

  /** From home. */
  async open(): Promise<void> {
    await this.button.click(patience)
    await this.page.getByRole('heading', { name: 'Outbox' }).waitFor(patience)
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).first().click(patience)
  }

  async leave(): Promise<void> {
    await this.press('Home')
    await this.page.getByRole('heading', { name: 'What would you like to do?' }).waitFor()
  }

  /** In the dialog that asks for reason and PIN. */
  async confirmDiscard(reason: string, pin: string): Promise<void> {
    const dialog = this.page.getByRole('alertdialog')
    await dialog.getByText(reason).click()
    await dialog.getByLabel("Administrator's PIN").fill(pin)
    await dialog.getByRole('button', { name: 'Discard' }).click()
  }

  /** @returns the file that the browser got to save */
  async exportWith(passphrase: string): Promise<string> {
    await this.press('Save to a file')
    await this.page.getByLabel('Passphrase, at least 12 characters').fill(passphrase)
    await this.page.getByLabel('The same passphrase once more').fill(passphrase)
    const download = this.page.waitForEvent('download', patience)
    await this.press('Save the file')
    return (await download).path()
  }

  async importFrom(path: string, passphrase: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.press('Choose the file')
    await (await chooser).setFiles(path)
    await this.page.getByLabel('Passphrase of the file').fill(passphrase)
    await this.press('Take it in')
  }
}
