import type { FindingKind } from '@shared/domain/server'
import type { Locator, Page } from 'playwright-core'
import { administratorPin } from './administrator-pin'

/** Looking at an address tries its neighbours too, and some of them only fall silent. */
const patience = { timeout: 30_000 }

/** The settings as an administrator sees them: by what is written there. */
export class SettingsPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** From home, through the door that asks for the administrator's PIN. */
  async open(pin = administratorPin): Promise<void> {
    await this.page.getByRole('button', { name: 'Settings' }).click()
    await this.enter(pin)
  }

  /** Through the door. */
  async enter(pin = administratorPin): Promise<void> {
    await this.typePin(pin)
    await this.page.getByRole('heading', { name: 'Settings', exact: true }).waitFor()
  }

  async typePin(pin: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: "Administrator's PIN" })
    await field.fill(pin)
    await field.press('Enter')
  }

  /** Types an address and presses Enter. */
  async type(address: string): Promise<void> {
    const field = this.page.getByLabel('Address of the Identities server')
    if ((await field.count()) === 0) await this.page.getByRole('button', { name: 'Connect to' }).click()
    await field.fill(address)
    await field.press('Enter')
  }

  /** @returns what was found at the address */
  async look(address: string): Promise<string | null> {
    await this.type(address)
    const finding = this.page.getByTestId('finding')
    await finding.waitFor(patience)
    return finding.getAttribute('data-kind')
  }

  finding(kind: FindingKind): Locator {
    return this.page.locator(`[data-testid="finding"][data-kind="${kind}"]`)
  }

  get password(): Locator {
    return this.page.getByRole('textbox', { name: 'Password' })
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.page.getByLabel('Username').fill(username)
    await this.password.fill(password)
    await this.password.press('Enter')
  }
}
