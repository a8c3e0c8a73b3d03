import { decode } from '@msgpack/msgpack'
import type { Page } from 'playwright-core'
import type { Bridge } from '@shared/ipc/bridge'
import type { Channel } from '@shared/ipc/channels'

const patience = { timeout: 30_000 }

/** What was ever written on the page, with its attributes. Grows with each change. */
interface Witness {
  readonly seenHere: Set<string>
}

/** The page that faces the visitor, with a witness of everything that it showed and was told. */
export class VisitorPage {
  readonly page: Page
  /** Each message of its socket, both ways. */
  readonly messages: unknown[] = []

  constructor(page: Page) {
    this.page = page
    page.on('websocket', (socket) => {
      const keep = ({ payload }: { payload: string | Buffer }): void => {
        this.messages.push(typeof payload === 'string' ? payload : decode(new Uint8Array(payload)))
      }
      socket.on('framereceived', keep)
      socket.on('framesent', keep)
    })
  }

  async open(address: string): Promise<void> {
    await this.page.addInitScript(watchPage)
    await this.page.goto(address)
    await this.page.getByTestId('visitor').waitFor(patience)
  }

  /** Waits until this kind of thing is shown. */
  async waitFor(at: 'idle' | 'camera' | 'consent' | 'message'): Promise<void> {
    await this.page.locator(`[data-testid="visitor"][data-at="${at}"]`).waitFor(patience)
  }

  /** Waits until the picture is there, and tells how it is shown. */
  async mirror(): Promise<{ readonly scaleX: number; readonly width: number }> {
    await this.page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0)
    return this.page.evaluate(() => {
      const video = document.querySelector('video')
      return video === null
        ? { scaleX: 0, width: 0 }
        : { scaleX: new DOMMatrix(getComputedStyle(video).transform).a, width: video.videoWidth }
    })
  }

  /** Everything that was ever on the page. */
  witnessed(): Promise<readonly string[]> {
    return this.page.evaluate(() => [...(window as unknown as Witness).seenHere])
  }

  /** Uses the page's own bridge, as somebody would who has taken the page over. */
  ask(channel: Channel, input?: unknown): Promise<unknown> {
    return this.page.evaluate(
      ([name, sent]) => (window as unknown as { readonly station: Bridge }).station.invoke(name, sent),
      [channel, input] as const
    )
  }
}

function watchPage(): void {
  const seenHere = new Set<string>()
  Object.defineProperty(window, 'seenHere', { value: seenHere })
  const look = (): void => void seenHere.add(document.documentElement.outerHTML)
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true
  })
}
