import { maxMessageBytes } from '@shared/ipc/channels'

interface CallLimits {
  readonly calls: number
  /** Of the messages of all these calls. */
  readonly bytes: number
}

/**
 * What one page may have under way: the reads of a screen with a list of people and their photos, and a few messages of the
 * largest size beside each other.
 */
export const callLimits: CallLimits = { calls: 128, bytes: 4 * maxMessageBytes }

/** SECURITY: bounds the memory and the work that a page can ask for at once. */
export class CallsUnderWay {
  readonly #limits: CallLimits
  #calls = 0
  #bytes = 0

  constructor(limits: CallLimits = callLimits) {
    this.#limits = limits
  }

  /**
   * @param bytes of the call's message
   * @returns what to call once when the call is over; undefined when there is no room
   */
  enter(bytes: number): (() => void) | undefined {
    if (this.#calls + 1 > this.#limits.calls || this.#bytes + bytes > this.#limits.bytes) return undefined
    this.#calls += 1
    this.#bytes += bytes
    return () => {
      this.#calls -= 1
      this.#bytes -= bytes
    }
  }
}
