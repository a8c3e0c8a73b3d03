import type { Locator, Page } from 'playwright-core'
import { SettingsPage } from './settings-page'
import type { StationPage } from './station-page'

/** The administration of tags, as an administrator sees it. */
export class TagsPage {
  readonly page: Page

  constructor({ page }: StationPage) {
    this.page = page
  }

  /** From home. */
  async open(): Promise<void> {
    await new SettingsPage(this.page).open()
    await this.page.getByRole('button', { name: 'Manage tags' }).click()
    await this.page.getByRole('heading', { name: 'Tags', level: 1 }).waitFor()
  }

  row(name: string): Locator {
    return this.page.getByTestId('tag').filter({ has: this.page.getByText(name, { exact: true }) })
  }

  async press(action: 'Edit' | 'Disable' | 'Enable' | 'Delete', name: string): Promise<void> {
    await this.page.getByRole('button', { name: `${action}: ${name}` }).click()
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  get effects(): Locator {
    return this.page.getByTestId('tag-effects')
  }

  get closed(): Locator {
    return this.page.getByTestId('closed')
  }
}
