import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { z } from 'zod'
import type { Clock, Credentials, SealedFile, SecretBox } from '../platform/ports'
import { OneAtATime } from '../services/one-at-a-time'
import { type SealedRecord, sealedRecord } from './sealed-record'
import { isRightSecret, makeVerifier, type ScryptCost, scryptCost, secretVerifier } from './secret-verifier'
import { noTries, oneMoreTry, waitBeforeTry, type WrongTries, wrongTries } from './wrong-tries'

const knownAccount = z.strictObject({
  username: z.string(),
  verifier: secretVerifier,
  /** When the server accepted this password last. */
  acceptedAt: z.number(),
  tries: wrongTries
})
type KnownAccount = z.output<typeof knownAccount>

const storedVerifiers = z.strictObject({
  baseUrl: z.string(),
  /** The latest time at which anything here was asked for: a clock that says an earlier one was set back. */
  latest: z.number(),
  accounts: z.array(knownAccount)
})
type StoredVerifiers = z.output<typeof storedVerifiers>

/** A desk has a handful of attendants. The one who has not been there longest makes room. */
const maxAccounts = 20
const day = 24 * 60 * 60_000
/** What time servers correct. */
const forgivenSetBack = 5 * 60_000

export interface OfflineVerifierParts {
  readonly box: SecretBox
  readonly file: SealedFile
  readonly clock: Clock
  /** For how many days after the server has accepted a password it counts here. 0: never. */
  readonly days: () => number
  /** A site's decision to keep secrets on computers that have no key store. */
  readonly allowsUnprotected: boolean
  readonly cost?: ScryptCost | undefined
}

/**
 * Recognises the passwords that one server has accepted, for the time when it cannot be asked.
 *
 * SECURITY: scrypt verifiers, sealed, for one server, for some days after its last word, and gone as soon as the server
 * refuses that password. Where nothing can be sealed they are not kept, unless the site has decided that they may be.
 */
export class OfflineVerifier {
  readonly #parts: OfflineVerifierParts
  readonly #record: SealedRecord<StoredVerifiers>
  readonly #turns = new OneAtATime()

  constructor(parts: OfflineVerifierParts) {
    this.#parts = parts
    this.#record = sealedRecord(parts.box, parts.file, storedVerifiers, 'offline sign-in')
  }

  /** Whether the site wants it at all. */
  get isAllowed(): boolean {
    return this.#parts.days() > 0
  }

  /** After the server has accepted a password. @returns `secrets/no-key-store` or `settings/not-saved` */
  accepted(baseUrl: string, { username, password }: Credentials): Promise<Result<undefined>> {
    return this.#inTurn(async () => {
      const { box, allowsUnprotected, cost = scryptCost } = this.#parts
      // Nothing is kept that the site does not want used.
      if (!this.isAllowed) return this.#record.remove()
      if (!allowsUnprotected && (await box.protection()) === 'none')
        return err(appError('secrets/no-key-store'))
      const now = this.#parts.clock.now()
      const before = await this.#readFor(baseUrl)
      const others = before.ok ? (before.value?.accounts ?? []) : []
      const account = {
        username,
        verifier: await makeVerifier(password, cost),
        acceptedAt: now,
        tries: noTries
      }
      const accounts = [account, ...others.filter((other) => other.username !== username)].slice(
        0,
        maxAccounts
      )
      // The server's word counts for the clock as well: a time that was wrong before is no longer held against it.
      return this.#record.write({ baseUrl, latest: now, accounts })
    })
  }

  /** After the server has refused a password: what it refuses must not count here either. */
  refused(baseUrl: string, { username, password }: Credentials): Promise<Result<undefined>> {
    return this.#inTurn(async () => {
      const stored = await this.#readFor(baseUrl)
      if (!stored.ok) return stored
      const account = stored.value?.accounts.find((known) => known.username === username)
      // A password that was only mistyped says nothing about the right one.
      if (!stored.value || !account || !(await isRightSecret(password, account.verifier))) return ok()
      return this.#record.write({
        ...stored.value,
        accounts: stored.value.accounts.filter((known) => known !== account)
      })
    })
  }

  /**
   * Whether the server has accepted this password lately.
   *
   * @returns `offline/...`, `secrets/too-many-tries`, `secrets/unreadable` or `settings/not-saved`
   */
  check(baseUrl: string, { username, password }: Credentials): Promise<Result<undefined>> {
    return this.#inTurn(async () => {
      const read = await this.#readFor(baseUrl)
      if (!read.ok) return read
      const stored = read.value
      const account = stored?.accounts.find((known) => known.username === username)
      if (!stored || !account) return err(appError('offline/not-known'))
      const refusal = this.#refusal(stored, account)
      if (refusal) return err(appError(refusal))

      const now = this.#parts.clock.now()
      const keep = (tries: WrongTries): Promise<Result<undefined>> =>
        this.#record.write({
          ...stored,
          latest: Math.max(stored.latest, now),
          accounts: stored.accounts.map((known) => (known === account ? { ...account, tries } : known))
        })
      const counted = await keep(oneMoreTry(account.tries, now))
      // SECURITY: a try that cannot be counted is not looked at.
      if (!counted.ok) return counted
      const isRight = await isRightSecret(password, account.verifier)
      return isRight ? keep(noTries) : err(appError('offline/wrong-password'))
    })
  }

  /** SECURITY: forgets what another server has accepted. @returns `secrets/unreadable` or `settings/not-saved` */
  keepOnly(baseUrl: string): Promise<Result<undefined>> {
    return this.#inTurn(async () => {
      const stored = await this.#record.read()
      if (!stored.ok) return stored
      return stored.value === undefined || stored.value.baseUrl === baseUrl ? ok() : this.#record.remove()
    })
  }

  /** @returns `settings/not-saved` */
  forget(): Promise<Result<undefined>> {
    return this.#inTurn(() => this.#record.remove())
  }

  #refusal({ latest }: StoredVerifiers, { acceptedAt, tries }: KnownAccount) {
    const now = this.#parts.clock.now()
    // SECURITY: setting the clock back must not make the days longer.
    if (now < latest - forgivenSetBack) return 'offline/clock-set-back'
    if (now - acceptedAt > this.#parts.days() * day) return 'offline/too-long-ago'
    return waitBeforeTry(tries, now) > 0 ? 'secrets/too-many-tries' : undefined
  }

  async #readFor(baseUrl: string): Promise<Result<StoredVerifiers | undefined>> {
    const stored = await this.#record.read()
    // SECURITY: what one server accepts says nothing about another.
    return stored.ok && stored.value?.baseUrl !== baseUrl ? ok(undefined) : stored
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    return this.#turns.run('offline', task)
  }
}
