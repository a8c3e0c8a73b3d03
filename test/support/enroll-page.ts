import type { EnrollmentPolicy, enrollmentPolicy } from '@shared/domain/enrollment-form'
import type { ServerChoice } from '@shared/domain/server'
import type { Bridge } from '@shared/ipc/bridge'
import type { Channel } from '@shared/ipc/channels'
import type { z } from 'zod'
import type { Locator, Page } from 'playwright-core'
import { administratorPin } from './administrator-pin'
import type { StationPage } from './station-page'

/** A search, and a delivery with its proof, take a few seconds on a slow computer. */
const patience = { timeout: 30_000 }

/** An enrollment as the attendant sees it, from the review of the photo on. */
export class EnrollPage {
  readonly page: Page

  constructor({ page }: StationPage) {
    this.page = page
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name }).first().click(patience)
  }

  get candidates(): Locator {
    return this.page.getByTestId('candidates')
  }

  get result(): Locator {
    return this.page.getByTestId('enrollment-result')
  }

  /** From the review to the form, or to the question whether it is the same person. */
  async usePhoto(): Promise<void> {
    await this.press('Use this photo')
    await this.candidates.or(this.page.getByLabel('Photos')).first().waitFor(patience)
  }

  async typeName(firstName: string, lastName: string): Promise<void> {
    await this.page.getByLabel('First name').fill(firstName)
    await this.page.getByLabel('Last name').fill(lastName)
  }

  /** @returns how the result is marked: `accepted`, `saved`, `question` */
  async submit(button: 'Enroll this person' | 'Add to this person'): Promise<string | null> {
    await this.press(button)
    await this.result.waitFor(patience)
    return this.result.getAttribute('data-outcome')
  }

  /** The site's rules, as its administrator would save them. What is left out is as at first. */
  async savePolicy(policy: z.input<typeof enrollmentPolicy>): Promise<void> {
    await this.#ask('access:open-settings', { pin: administratorPin })
    const present = await this.#ask('enrollments:read-policy')
    const saved = await this.#ask('enrollments:save-policy', { ...(present as EnrollmentPolicy), ...policy })
    if (saved === undefined) throw new Error('the policy was not saved')
    await this.#ask('access:close-settings')
  }

  async signInAt(choice: ServerChoice, account: { username: string; password: string }): Promise<void> {
    await this.#ask('access:open-settings', { pin: administratorPin })
    await this.#ask('server:connect', choice)
    await this.#ask('access:close-settings')
    await this.#ask('server:sign-in', { ...account, remember: false })
    await this.page.getByText('Connected').waitFor(patience)
  }

  /** Uses the page's own bridge, with what it is allowed and no more. */
  async #ask(channel: Channel, input?: unknown): Promise<unknown> {
    const answer = await this.page.evaluate(
      ([name, sent]) => {
        const { station } = window as unknown as { readonly station: Bridge }
        return station.invoke(name, sent)
      },
      [channel, input] as const
    )
    const { ok, value, error } = answer as { ok: boolean; value?: unknown; error?: { code: string } }
    if (!ok) throw new Error(`${channel}: ${error?.code ?? ''}`)
    return value ?? null
  }
}
