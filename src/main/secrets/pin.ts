import { isGoodPin } from '@shared/domain/pin'
import { appError, type ErrorCode } from '@shared/errors'
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
  readonly cost?: ScryptCost | undefined
}

/** What a PIN says of itself when it does not count. */
interface PinRefusals {
  readonly none: ErrorCode
  readonly wrong: ErrorCode
}

/**
 * A PIN of the station.
 *
 * SECURITY: kept as a verifier, sealed. It keeps people at the desk out, not somebody who has the disk. A file that is there
 * and cannot be read is not "no PIN".
 */
class KeptPin {
  readonly #record: SealedRecord<StoredPin>
  readonly #clock: Clock
  readonly #cost: ScryptCost
  readonly #refusals: PinRefusals
  /** SECURITY: two tries at the same time would count as one. */
  readonly #turns = new OneAtATime()

  constructor({ box, file, clock, cost = scryptCost }: PinParts, name: string, refusals: PinRefusals) {
    this.#record = sealedRecord(box, file, storedPin, name)
    this.#clock = clock
    this.#cost = cost
    this.#refusals = refusals
  }

  /** @returns `secrets/unreadable` */
  async isSet(): Promise<Result<boolean>> {
    const stored = await this.#record.read()
    return stored.ok ? ok(stored.value !== undefined) : stored
  }

  protected clear(): Promise<Result<undefined>> {
    return this.#turns.run('pin', () => this.#record.remove())
  }

  /** Whatever there was before. */
  protected put(pin: string): Promise<Result<undefined>> {
    return this.#turns.run('pin', () => this.#write(pin))
  }

  /** Only for somebody who knows the one before, where there is one. */
  protected replace(pin: string, currentPin: string): Promise<Result<undefined>> {
    return this.#turns.run('pin', async () => {
      const stored = await this.#record.read()
      if (!stored.ok) return stored
      const isAllowed = stored.value ? await this.#try(stored.value, currentPin) : ok()
      return isAllowed.ok ? this.#write(pin) : isAllowed
    })
  }

  async #write(pin: string): Promise<Result<undefined>> {
    if (!isGoodPin(pin)) return err(appError('secrets/weak-pin'))
    return this.#record.write({ verifier: await makeVerifier(pin, this.#cost), tries: noTries })
  }

  /** @returns that there is none, that it is wrong, `secrets/too-many-tries` or `secrets/unreadable` */
  verify(pin: string): Promise<Result<undefined>> {
    return this.#turns.run('pin', async () => {
      const stored = await this.#record.read()
      if (!stored.ok) return stored
      return stored.value ? this.#try(stored.value, pin) : err(appError(this.#refusals.none))
    })
  }

  async #try({ verifier, tries }: StoredPin, pin: string): Promise<Result<undefined>> {
    const now = this.#clock.now()
    const wait = waitBeforeTry(tries, now)
    if (wait > 0) {
      // A clock set back: the wait is counted from what it says now.
      if (now < tries.lastAt) await this.#record.write({ verifier, tries: { ...tries, lastAt: now } })
      return err({ ...appError('secrets/too-many-tries'), retryAfterMs: wait })
    }
    const more = oneMoreTry(tries, now)
    const counted = await this.#record.write({ verifier, tries: more })
    // SECURITY: a try that cannot be counted is not looked at.
    if (!counted.ok) return counted
    if (await isRightSecret(pin, verifier)) return this.#record.write({ verifier, tries: noTries })
    const next = waitBeforeTry(more, now)
    const wrong = appError(this.#refusals.wrong)
    return err(next > 0 ? { ...wrong, retryAfterMs: next } : wrong)
  }
}

/**
 * The administrator's PIN, for what an attendant may not do alone.
 *
 * Forgotten, it is chosen anew after an administrator of the computer has removed its file: SECURITY: whoever can do that
 * has the disk already, and the audit log then tells of a first PIN.
 */
export class AdminPin extends KeptPin {
  constructor(parts: PinParts) {
    super(parts, 'pin', { none: 'outbox/no-pin', wrong: 'outbox/wrong-pin' })
  }

  /**
   * Chooses the PIN. The first one needs no other; nobody could know it.
   *
   * @returns `secrets/weak-pin`, `secrets/no-key-store`, `settings/not-saved`, or why `currentPin` does not count
   */
  set(pin: string, currentPin?: string): Promise<Result<undefined>> {
    return this.replace(pin, currentPin ?? '')
  }
}

/** The PIN that opens a locked station. Whoever may change settings chooses it, without the one before. */
export class StationPin extends KeptPin {
  constructor(parts: PinParts) {
    super(parts, 'station pin', { none: 'access/no-pin', wrong: 'access/wrong-pin' })
  }

  /** @returns `secrets/weak-pin`, `secrets/no-key-store` or `settings/not-saved` */
  set(pin: string): Promise<Result<undefined>> {
    return this.put(pin)
  }

  /** @returns `settings/not-saved` */
  remove(): Promise<Result<undefined>> {
    return this.clear()
  }
}
