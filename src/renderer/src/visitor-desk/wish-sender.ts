import type { VisitorWish } from '@shared/domain/visitor-display'

export interface WishSender {
  /** The newest counts; what it replaced in between is not sent. */
  offer(wish: VisitorWish): void
  stop(): void
}

export interface WishSenderOptions {
  readonly send: (wish: VisitorWish) => void
  /** @returns what cancels it */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** Ten a second: fast enough for the ring, which main and the other window follow. */
export const leastMs = 100
/** Main takes the desk to be gone after three times this silence. */
export const repeatMs = 2000

/** Sends what the visitor is to see, on change and not too often, and says it again while it is not the welcome. */
export function createWishSender({ send, after }: WishSenderOptions): WishSender {
  let offered: VisitorWish = { at: 'idle' }
  let sent: VisitorWish | undefined
  let isResting = false
  let cancelRest = (): void => undefined
  let cancelRepeat = (): void => undefined

  const sendNow = (): void => {
    cancelRepeat()
    cancelRest()
    sent = offered
    send(sent)
    isResting = true
    cancelRest = after(leastMs, () => {
      isResting = false
      look()
    })
    if (sent.at !== 'idle') cancelRepeat = after(repeatMs, sendNow)
  }
  const look = (): void => {
    if (!isResting && !isSame(offered, sent)) sendNow()
  }

  return {
    offer(wish) {
      offered = wish
      if (isResting) return
      // One part of the window may go and the next one come in the same moment: only the outcome counts.
      isResting = true
      cancelRest = after(0, () => {
        isResting = false
        look()
      })
    },
    stop() {
      cancelRest()
      cancelRepeat()
    }
  }
}

function isSame(a: VisitorWish, b: VisitorWish | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
