import { timingSafeEqual } from 'node:crypto'

/**
 * The token that opens the bridge, valid for one use.
 *
 * SECURITY: any program of this user can reach 127.0.0.1; the token is what tells our page from the others. A redeemed
 * token is replaced at once, so that one read from the screen or a browser's history is worth nothing.
 */
export class OneTimeToken {
  readonly #make: () => string
  #current: string

  /** @param make a new unguessable text on each call, at least 128 bits */
  constructor(make: () => string) {
    this.#make = make
    this.#current = make()
  }

  get current(): string {
    return this.#current
  }

  /** @returns the next token when `offered` was the current one */
  redeem(offered: string): string | undefined {
    const expected = Buffer.from(this.#current)
    const given = Buffer.from(offered)
    if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined
    this.#current = this.#make()
    return this.#current
  }
}
