import type { Channel } from '@shared/ipc/channels'
import type { Bridge } from '@shared/ipc/bridge'
import type { Locator, Page } from 'playwright-core'
import { overflowOf, violationsOf } from './axe'

const sizes = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 }
]

/** First start, lock and sign-in, as whoever stands in front of the station sees them. */
export class AccessPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get home(): Locator {
    return this.page.getByRole('heading', { name: 'What would you like to do?' })
  }

  get setUp(): Locator {
    return this.page.getByTestId('set-up-screen')
  }

  get lock(): Locator {
    return this.page.getByTestId('lock-screen')
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click()
  }

  async choosePin(pin: string, again = pin): Promise<void> {
    await this.page.getByRole('textbox', { name: 'PIN, 4 to 20 digits' }).fill(pin)
    await this.page.getByRole('textbox', { name: 'The same PIN once more' }).fill(again)
    await this.press('Use this PIN')
  }

  async type(label: string, secret: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: label })
    await field.fill(secret)
    await field.press('Enter')
  }

  /** @returns barriers, and what does not fit, on every size of screen */
  async complaints(): Promise<string[]> {
    // What React Aria has said of a button that is gone stays in its announcer for seven seconds, without a name.
    const said = this.page.locator('[data-live-announcer] [role="img"]')
    await said.first().waitFor({ state: 'detached', timeout: 30_000 })
    const before = this.page.viewportSize()
    const complaints: string[] = []
    for (const size of sizes) {
      await this.page.setViewportSize(size)
      const found = [...(await violationsOf(this.page)), ...(await overflowOf(this.page))]
      complaints.push(...found.map((each) => `${String(size.width)}: ${each}`))
    }
    if (before !== null) await this.page.setViewportSize(before)
    return complaints
  }

  /** Asks past everything that the page shows. @returns the code of the refusal; undefined: it was answered */
  async ask(channel: Channel, input?: unknown): Promise<string | undefined> {
    const answer = await this.page.evaluate(
      ([name, sent]) => {
        const { station } = window as unknown as { readonly station: Bridge }
        return station.invoke(name, sent)
      },
      [channel, input] as const
    )
    return (answer as { readonly error?: { readonly code: string } }).error?.code
  }
}
