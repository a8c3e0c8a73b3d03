import type { Page } from 'playwright-core'
import { tokenStorageKey } from '@shared/ipc/socket-messages'
import { StationPage } from '../support/station-page'

/** The station's page, whose renderer dies now and then and is loaded anew, as a host does it. */
export class CrashingPage {
  crashes = 0
  readonly complaints: string[] = []
  readonly #address: string
  #page: Page

  /** @param url with the one-time token */
  constructor(page: Page, url: string) {
    this.#page = page
    this.#address = url
  }

  get station(): StationPage {
    return new StationPage(this.#page)
  }

  open(): Promise<void> {
    return this.station.open(this.#address)
  }

  /**
   * Really ends the renderer's process. The tools have no way back to a page that crashed, so a new tab takes its place with
   * the token that the old one held for its reload.
   */
  async crash(): Promise<void> {
    const page = this.#page
    const token = await page.evaluate((key) => sessionStorage.getItem(key), tokenStorageKey)
    if (token === null) throw new Error('the page has no token for its reload')
    const session = await page.context().newCDPSession(page)
    const crashed = new Promise((resolve) => page.once('crash', resolve))
    // It is not answered: whoever would answer is gone.
    session.send('Page.crash').catch(() => undefined)
    await crashed
    this.crashes += 1
    this.#page = await page.context().newPage()
    this.#page.on('pageerror', (error) => this.complaints.push(String(error)))
    void page.close().catch(() => undefined)
    const { origin, pathname } = new URL(this.#address)
    await this.station.open(`${origin}${pathname}#${token}`)
  }

  /** What its scripts hold when their garbage was collected, in MB. */
  async heapMb(): Promise<number> {
    const session = await this.#page.context().newCDPSession(this.#page)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    await session.detach()
    return Math.round(usedSize / 1024 / 102.4) / 10
  }
}
