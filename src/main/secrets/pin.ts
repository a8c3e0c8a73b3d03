import { isGoodPin } from '@shared/domain/pin'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { z } from 'zod'
import type { Clock, SealedFile, SecretBox } from '../platform/ports'
import { OneAtATime } from '../services/one-at-a-time'
import { type SealedRecord, sealedRecord } from './sealed-record'
import { isRightSecret, makeVerifier, type ScryptCost, scryptCost, secretVerifier } from './secret-verifier'
import { noTries, oneMoreTry, waitBeforeTry, wrongTries } from './wrong-tries'

const storedPin = z.strictObject({ verifier: secretVerifier, tries: wrongTries })
type StoredPin = z.output<typeof storedPin>

export interface PinParts {
  readonly box: SecretBox
  readonly file: SealedFile
  readonly clock: Clock
  readonly cost?: ScryptCost
}

/**
 * The administrator's PIN, for what an attendant may not do alone.
 *
 * SECURITY: kept as a verifier, sealed. It keeps people at the desk out, not somebody who has the disk: whoever can remove
 * the file can choose a new PIN, and the audit log then says so. A file that is there and cannot be read is not "no PIN".
 */
export class AdminPin {
  readonly #record: SealedRecord<StoredPin>
  readonly #clock: Clock
  readonly #cost: ScryptCost
  /** SECURITY: two tries at the same time would count as one. */
  readonly #turns = new OneAtATime()

  constructor({ box, file, clock, cost = scryptCost }: PinParts) {
    this.#record = sealedRecord(box, file, storedPin, 'pin')
    this.#clock = clock
    this.#cost = cost
  }

  /** @returns `secrets/unreadable` */
  async isSet(): Promise<Result<boolean>> {
    const stored = await this.#record.read()
    return stored.ok ? ok(stored.value !== undefined) : stored
  }

  /**
   * Chooses the PIN. The first one needs no other; nobody could know it.
   *
   * @returns `secrets/weak-pin`, `secrets/no-key-store`, `settings/not-saved`, or why `currentPin` does not count
   */
  set(pin: string, currentPin?: string): Promise<Result<undefined>> {
    return this.#turns.run('pin', async () => {
      const stored = await this.#record.read()
      if (!stored.ok) return stored
      if (stored.value) {
        const isAdmin = await this.#try(stored.value, currentPin ?? '')
        if (!isAdmin.ok) return isAdmin
      }
      if (!isGoodPin(pin)) return err(appError('secrets/weak-pin'))
      return this.#record.write({ verifier: await makeVerifier(pin, this.#cost), tries: noTries })
    })
  }

  /** @returns `outbox/no-pin`, `outbox/wrong-pin`, `secrets/too-many-tries` or `secrets/unreadable` */
  verify(pin: string): Promise<Result<undefined>> {
    return this.#turns.run('pin', async () => {
      const stored = await this.#record.read()
      if (!stored.ok) return stored
      return stored.value ? this.#try(stored.value, pin) : err(appError('outbox/no-pin'))
    })
  }

  async #try({ verifier, tries }: StoredPin, pin: string): Promise<Result<undefined>> {
    const now = this.#clock.now()
    if (waitBeforeTry(tries, now) > 0) {
      // A clock set back: the wait is counted from what it says now.
      if (now < tries.lastAt) await this.#record.write({ verifier, tries: { ...tries, lastAt: now } })
      return err(appError('secrets/too-many-tries'))
    }
    const counted = await this.#record.write({ verifier, tries: oneMoreTry(tries, now) })
    // SECURITY: a try that cannot be counted is not looked at.
    if (!counted.ok) return counted
    if (!(await isRightSecret(pin, verifier))) return err(appError('outbox/wrong-pin'))
    return this.#record.write({ verifier, tries: noTries })
  }
}
