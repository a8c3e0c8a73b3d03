import type { Locator, Page } from 'playwright-core'
import { administratorPin } from './administrator-pin'

/** A capture by guidance runs within seconds; the first one also loads the models. */
const patience = { timeout: 30_000 }

export interface PictureFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The station's screens as a person sees them: by what is written on them. */
export class StationPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** @param connection what the station says of its server by then */
  async open(url: string, connection = 'Connected'): Promise<void> {
    await this.page.goto(url)
    await this.getIn()
    await this.page.getByText(connection).first().waitFor(patience)
  }

  get lock(): Locator {
    return this.page.getByTestId('lock-screen')
  }

  /** Past the lock, which a station with a server starts behind, as whoever looks after it. */
  async getIn(): Promise<void> {
    const inside = this.page.getByRole('heading', { name: 'What would you like to do?' })
    const maintenance = this.page.getByTestId('maintenance')
    await inside.or(maintenance).or(this.lock).first().waitFor(patience)
    if (await this.lock.isVisible()) await this.unlock(administratorPin)
  }

  async unlock(pin: string): Promise<void> {
    const other = this.page.getByRole('button', { name: 'Administrator', exact: true })
    if (await other.isVisible()) await other.click()
    const field = this.page.getByRole('textbox', { name: "Administrator's PIN" })
    await field.fill(pin)
    await field.press('Enter')
    await this.lock.waitFor({ state: 'detached', ...patience })
  }

  get hint(): Locator {
    return this.page.getByTestId('hint-banner')
  }

  async choose(task: 'Enroll' | 'Identify' | 'Compare'): Promise<void> {
    await this.page.getByRole('button', { name: task }).click()
  }

  /** From home to the review of a photo that guidance has taken. */
  async capture(): Promise<void> {
    await this.choose('Enroll')
    await this.page.getByRole('button', { name: 'Use this photo' }).waitFor(patience)
  }

  /** From the review to the result. */
  async enrollAs(firstName: string, lastName: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Use this photo' }).click()
    await this.page.getByLabel('First name').waitFor(patience)
    await this.page.getByLabel('First name').fill(firstName)
    await this.page.getByLabel('Last name').fill(lastName)
    await this.page.getByRole('button', { name: 'Enroll this person' }).click()
    await this.page.getByTestId('enrollment-result').waitFor(patience)
  }

  /** From home to the answer about the face in front of the camera. */
  async identify(): Promise<Locator> {
    await this.choose('Identify')
    const result = this.page.getByTestId('identify-result')
    await result.waitFor(patience)
    return result
  }

  async goHome(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Home|Cancel)$/ }).click()
    await this.page.getByRole('heading', { name: 'What would you like to do?' }).waitFor()
  }

  slot(which: 'First picture' | 'Second picture'): Locator {
    return this.page.getByRole('region', { name: which })
  }

  async chooseFile(which: 'First picture' | 'Second picture', { name, bytes }: PictureFile): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.slot(which).getByRole('button', { name: 'Choose a picture file' }).click()
    await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) })
  }

  async useCamera(which: 'First picture' | 'Second picture'): Promise<void> {
    await this.slot(which).getByRole('button', { name: 'Use the camera' }).click()
    await this.slot(which).getByRole('button', { name: 'Clear' }).waitFor(patience)
  }

  get verdict(): Locator {
    return this.page.getByTestId('verdict')
  }

  /** What the verdict is marked as, when it has come. */
  async readVerdict(): Promise<string | null> {
    await this.verdict.waitFor(patience)
    return this.verdict.getAttribute('data-verdict')
  }
}
