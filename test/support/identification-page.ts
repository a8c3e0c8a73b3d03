import type { Locator, Page } from 'playwright-core'
import { SettingsPage } from './settings-page'

/** More Tabs than this page has places to stop at. */
const mostTabs = 150

/** The settings of identification, as an administrator sees them. */
export class IdentificationPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** From home. */
  async open(): Promise<void> {
    await new SettingsPage(this.page).open()
    await this.page.getByRole('button', { name: 'Change search and themes' }).click()
    await this.page.getByRole('heading', { name: 'Identification', level: 1 }).waitFor()
  }

  get themes(): Locator {
    return this.page.getByRole('region', { name: 'Themes' })
  }

  /** The row that opens a theme. */
  theme(name: string): Locator {
    return this.themes.locator('h3').getByRole('button').filter({ hasText: name })
  }

  /** @returns names of the themes, the first of which counts most */
  async order(): Promise<string[]> {
    const rows = await this.themes.locator('h3').allInnerTexts()
    return rows.map((row) => row.split('\n')[1] ?? '')
  }

  get save(): Locator {
    return this.page.getByRole('button', { name: 'Save' })
  }

  get saved(): Locator {
    return this.page.getByText('Saved. It holds from now on.')
  }

  /** Goes on with Tab, or back with Shift and Tab, until this has the focus. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let presses = 0; presses < mostTabs; presses += 1) {
      if (await this.hasFocus(target)) return
      await this.page.keyboard.press(key)
    }
    throw new Error(`no Tab leads to ${String(target)}`)
  }

  async hasFocus(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element === document.activeElement)
  }
}
