import type { SecretBox } from '../platform/ports'

/**
 * Whether what is sealed here stays closed to everybody but this user of this computer, or the site does without.
 *
 * A key store can come later than the station, when somebody unlocks it: for as long as there is none, `look` looks again.
 */
export class KeyProtection {
  readonly #box: SecretBox
  readonly #allowsUnprotected: boolean
  #isProtected = false

  constructor(box: SecretBox, allowsUnprotected: boolean) {
    this.#box = box
    this.#allowsUnprotected = allowsUnprotected
  }

  /** As it was when last looked at; false before. */
  get suffices(): boolean {
    return this.#allowsUnprotected || this.#isProtected
  }

  async look(): Promise<boolean> {
    if (!this.suffices) this.#isProtected = (await this.#box.protection()) === 'operating-system'
    return this.suffices
  }
}
